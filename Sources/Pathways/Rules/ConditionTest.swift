import Kernel

/// What a condition asks: a small closed set, so that a rule can be read, drawn, counted and explained (Prüfung).
public indirect enum ConditionTest: Sendable {
    case all([Condition])
    case any([Condition])
    case not(Condition)
    /// Several readings of the law, each with what it asks.
    case readings([Reading])
    /// A human weighs it.
    case judged
    /// A title of these is held.
    case status(TitleSelector)
    /// Time with titles of these has been long enough.
    case counted(TitleCount)
    case fact(FactKey, is: Bool)
    case level(LevelTest)
    case number(NumberTest)
    /// A yes has lasted long enough.
    case lasting(LastingTest)
    case age(AgeTest)
    case event(EventTest)
    /// So much time has passed since an event.
    case since(SinceTest)
    /// No more than so much time has passed since an event.
    case within(WithinTest)
    /// Nothing could be wrong with it, because the file could not be read.
    case unreadable
}

extension ConditionTest: Decodable {
    enum Keys: String, CodingKey, CaseIterable {
        case all, any, not, readings, judged, status, counted, level, number, lasting, age, event, since,
            within
        case yes = "is"
        case no = "is-not"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        let given = Keys.allCases.filter { container.contains($0) }
        guard given.count == 1, let key = given.first else {
            // Named by the check of the rule, which knows the place in the file.
            self = .unreadable
            return
        }
        self = try Self.test(container, key)
    }

    private static func test(_ container: KeyedDecodingContainer<Keys>, _ key: Keys) throws -> ConditionTest {
        switch key {
        case .all: .all(try container.decode([Condition].self, forKey: key))
        case .any: .any(try container.decode([Condition].self, forKey: key))
        case .not: .not(try container.decode(Condition.self, forKey: key))
        case .readings: .readings(try container.decode([Reading].self, forKey: key))
        case .judged: try container.decode(Bool.self, forKey: key) ? .judged : .unreadable
        case .status: .status(try container.decode(TitleSelector.self, forKey: key))
        case .counted: .counted(try container.decode(TitleCount.self, forKey: key))
        case .level: .level(try container.decode(LevelTest.self, forKey: key))
        case .number: .number(try container.decode(NumberTest.self, forKey: key))
        case .lasting: .lasting(try container.decode(LastingTest.self, forKey: key))
        case .age: .age(try container.decode(AgeTest.self, forKey: key))
        case .event: .event(try container.decode(EventTest.self, forKey: key))
        case .since: .since(try container.decode(SinceTest.self, forKey: key))
        case .within: .within(try container.decode(WithinTest.self, forKey: key))
        case .yes: .fact(try container.decode(FactKey.self, forKey: key), is: true)
        case .no: .fact(try container.decode(FactKey.self, forKey: key), is: false)
        }
    }
}

/// One of several ways to read the law (Rechtsauffassung).
public struct Reading: Decodable, Sendable {
    /// Stable; named in answers and examples.
    public let reading: String
    /// Who reads it so.
    public let source: String
    public let condition: Condition

    enum Keys: String, CodingKey {
        case reading, source
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        reading = try container.decode(String.self, forKey: .reading)
        source = try container.decode(String.self, forKey: .source)
        condition = try Condition(from: decoder)
    }
}

extension Reading: Checked {
    public var flaws: [Flaw] { condition.flaws }
}

extension PathwayRule {
    /// Whether a condition asks for something that can be learnt, earned or proven; time alone changes the others.
    public func asksFacts(in condition: String) -> Bool {
        versions.flatMap(\.conditions).contains { $0.id == condition && $0.asksFacts }
    }
}

extension Condition {
    fileprivate var asksFacts: Bool {
        switch test {
        case .fact, .level, .number, .event: true
        case .all(let parts), .any(let parts): parts.allSatisfy(\.asksFacts)
        case .readings(let readings): readings.allSatisfy(\.condition.asksFacts)
        case .not(let part): part.asksFacts
        case .judged, .status, .counted, .lasting, .age, .since, .within, .unreadable: false
        }
    }
}
