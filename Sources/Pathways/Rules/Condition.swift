import Kernel

/// One condition of a pathway, perhaps made of others, with where it stands in the law (Voraussetzung).
///
/// Exceptions stand beside the base rule as the law has them: where one applies, the base need not be met.
public final class Condition: Decodable, Sendable {
    /// Stable within its pathway; empty for a part that nobody needs to name.
    public let id: String
    /// Paragraph, „Abs.“, „Satz“, „Nr.“; empty where it is that of the condition around it.
    public let norm: String
    /// What is asked, in plain words; `nil` where the fact asked for says it well enough.
    public let text: Wording?
    public let confidence: Confidence?
    public let point: ReferencePoint
    /// Only asked where this is met; otherwise not applicable.
    public let onlyIf: [Condition]
    public let test: ConditionTest
    public let exceptions: [ExceptionRule]

    enum Keys: String, CodingKey, CaseIterable {
        case id, norm, text, confidence, at, exceptions
        case onlyIf = "only-if"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        id = try container.decodeIfPresent(String.self, forKey: .id) ?? ""
        norm = try container.decodeIfPresent(String.self, forKey: .norm) ?? ""
        text = try container.decodeIfPresent(Wording.self, forKey: .text)
        confidence = try container.decodeIfPresent(Confidence.self, forKey: .confidence)
        point = try container.decodeIfPresent(ReferencePoint.self, forKey: .at) ?? .decision
        onlyIf = try container.decodeIfPresent([Condition].self, forKey: .onlyIf) ?? []
        exceptions = try container.decodeIfPresent([ExceptionRule].self, forKey: .exceptions) ?? []
        test = try ConditionTest(from: decoder)
    }
}

extension Condition: Checked {
    public var flaws: [Flaw] {
        guard case .unreadable = test else { return [] }
        let words = ConditionTest.Keys.allCases.map(\.rawValue).joined(separator: ", ")
        return [Flaw(.notFitting, at: [], id, expected: ["a condition asks exactly one of \(words)"])]
    }
}

/// On which day a condition must be met (Bezugszeitpunkt).
public enum ReferencePoint: String, Codable, CaseIterable, Sendable {
    case decision, application
}

/// What sets a condition aside, or lets an office set it aside (Ausnahme).
public struct ExceptionRule: Decodable, Sendable {
    public enum Effect: String, Codable, CaseIterable, Sendable {
        /// The condition need not be met.
        case waived
        /// An office may do without it.
        case discretion
    }

    public let effect: Effect
    public let condition: Condition

    enum Keys: String, CodingKey {
        case effect
    }

    public init(from decoder: any Decoder) throws {
        effect = try decoder.container(keyedBy: Keys.self).decode(Effect.self, forKey: .effect)
        condition = try Condition(from: decoder)
    }
}

extension ExceptionRule: Checked {
    public var flaws: [Flaw] { condition.flaws }
}
