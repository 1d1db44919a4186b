import Kernel

/// Five short questions about a goal; whoever has no answer leaves it empty (SMART).
public struct SmartAnswers: Codable, Equatable, Sendable {
    public enum Question: String, Codable, CaseIterable, Sendable {
        case specific, measurable, attractive, realistic, timed
    }

    public private(set) var specific = ""
    public private(set) var measurable = ""
    public private(set) var attractive = ""
    public private(set) var realistic = ""
    public private(set) var timed = ""

    public init() {}

    public init(_ answer: (Question) -> String) {
        specific = answer(.specific).trimmedWhitespace
        measurable = answer(.measurable).trimmedWhitespace
        attractive = answer(.attractive).trimmedWhitespace
        realistic = answer(.realistic).trimmedWhitespace
        timed = answer(.timed).trimmedWhitespace
    }

    public subscript(_ question: Question) -> String {
        switch question {
        case .specific: specific
        case .measurable: measurable
        case .attractive: attractive
        case .realistic: realistic
        case .timed: timed
        }
    }

    public var all: [String] { Question.allCases.map { self[$0] } }
    public var answered: Int { all.count { !$0.isEmpty } }
}
