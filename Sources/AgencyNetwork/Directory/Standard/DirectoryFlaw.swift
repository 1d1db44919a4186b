import Kernel

/// Why a file cannot be taken into the directory: one place and what is wrong there (Mangel einer Einfuhrdatei).
public struct DirectoryFlaw: Refusal, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case unreadable, missing, wrongType, unknownWord, usedTwice, leadsNowhere, tooLong, noRecords
    }

    public let problem: Kind
    public let file: String
    public let line: Int
    /// Table and field as the standard calls them: `services.minimum_age`; empty where it is the file itself.
    public let place: String
    /// What would be right.
    public let expected: String

    public init(_ problem: Kind, file: String = "", line: Int, place: String = "", expected: String = "") {
        self.problem = problem
        self.file = file
        self.line = line
        self.place = place
        self.expected = expected
    }

    public var kind: RefusalKind { .invalid }
    public var textKey: String { "directory.flaw.\(problem.rawValue)" }
    public var field: String? { "file" }
    public var textValues: [String: String] {
        ["file": file, "line": String(line), "place": place, "expected": expected]
    }

    public func within(_ file: String) -> DirectoryFlaw {
        DirectoryFlaw(problem, file: file, line: line, place: place, expected: expected)
    }
}
