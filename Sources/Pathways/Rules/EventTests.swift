import Kernel

/// Something happened, early or late enough (Ereignis).
public struct EventTest: Decodable, Sendable {
    public let fact: FactKey
    public let onOrBefore: Day?
    public let onOrAfter: Day?
    /// At the latest on the day of this event, or so long after it.
    public let noLaterThan: FactKey?
    public let plus: Span?
    /// At the latest on the last day of this year of life: the day before the birthday.
    public let beforeCompleting: Int?
    /// Met from so long before the event on: what begins on a day may be applied for ahead of it.
    public let ahead: Span?

    enum Keys: String, CodingKey {
        case fact, plus, ahead
        case beforeCompleting = "before-completing"
        case onOrBefore = "on-or-before"
        case onOrAfter = "on-or-after"
        case noLaterThan = "no-later-than"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        fact = try container.decode(FactKey.self, forKey: .fact)
        onOrBefore = try container.decodeIfPresent(Day.self, forKey: .onOrBefore)
        onOrAfter = try container.decodeIfPresent(Day.self, forKey: .onOrAfter)
        noLaterThan = try container.decodeIfPresent(FactKey.self, forKey: .noLaterThan)
        plus = try container.decodeIfPresent(WrittenSpan.self, forKey: .plus)?.span
        beforeCompleting = try container.decodeIfPresent(Int.self, forKey: .beforeCompleting)
        ahead = try container.decodeIfPresent(WrittenSpan.self, forKey: .ahead)?.span
    }
}

extension EventTest {
    /// The facts it asks for.
    var facts: [FactKey] {
        [fact] + [noLaterThan, beforeCompleting.map { _ in .born }].compactMap { $0 }
    }
}

/// So much time has passed since an event; met from then on (Zeit seit einem Ereignis).
public struct SinceTest: Decodable, Sendable {
    public let event: FactKey
    public let atLeast: Span
    /// Whether the day of the event is the first of the period (§ 187 II BGB) or not counted (§ 187 I BGB).
    public let countsEventDay: Bool

    enum Keys: String, CodingKey {
        case event
        case atLeast = "at-least"
        case countsEventDay = "counts-event-day"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        event = try container.decode(FactKey.self, forKey: .event)
        atLeast = try container.decode(WrittenSpan.self, forKey: .atLeast).span
        countsEventDay = try container.decodeIfPresent(Bool.self, forKey: .countsEventDay) ?? true
    }
}

/// Met from an event until so much time after it: a window in which something must be done (Frist ab einem Ereignis).
public struct WithinTest: Decodable, Sendable {
    public let event: FactKey
    public let atMost: Span

    enum Keys: String, CodingKey {
        case event
        case atMost = "at-most"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        event = try container.decode(FactKey.self, forKey: .event)
        atMost = try container.decode(WrittenSpan.self, forKey: .atMost).span
    }
}
