import Kernel

/// A fact on a scale is at least this (Mindeststufe).
public struct LevelTest: Decodable, Sendable {
    public let fact: FactKey
    /// Word of the fact's scale.
    public let atLeast: String

    enum CodingKeys: String, CodingKey {
        case fact
        case atLeast = "at-least"
    }
}

/// A number lies within bounds, both included (Zahlengrenze).
public struct NumberTest: Decodable, Sendable {
    public let fact: FactKey
    public let atLeast: Int?
    public let atMost: Int?

    enum CodingKeys: String, CodingKey {
        case fact
        case atLeast = "at-least"
        case atMost = "at-most"
    }

    func verdict(_ number: Int) -> Verdict {
        number >= atLeast ?? .min && number <= atMost ?? .max ? .met : .unmet
    }
}

/// A fact has been so for long enough (Dauer einer Angabe).
public struct LastingTest: Decodable, Sendable {
    public let fact: FactKey
    public let atLeast: Span
    public let run: CountedRun
    /// For a fact on a scale: so long on this step or above.
    public let level: String?

    enum Keys: String, CodingKey {
        case fact, run, level
        case atLeast = "at-least"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        fact = try container.decode(FactKey.self, forKey: .fact)
        atLeast = try container.decode(WrittenSpan.self, forKey: .atLeast).span
        run = try container.decode(CountedRun.self, forKey: .run)
        level = try container.decodeIfPresent(String.self, forKey: .level)
    }
}

/// Years of life completed, or not yet completed (Altersgrenze).
public struct AgeTest: Decodable, Sendable {
    /// Completed years of life.
    public let atLeast: Int?
    /// Up to the last day before this year of life is completed: the day before the birthday.
    public let beforeCompleting: Int?

    enum CodingKeys: String, CodingKey {
        case atLeast = "at-least"
        case beforeCompleting = "before-completing"
    }
}
