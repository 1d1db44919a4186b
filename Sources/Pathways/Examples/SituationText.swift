import Kernel

/// A situation as a file writes it; needs the catalogue of facts to become one (Sachverhalt in einer Datei).
public struct SituationText: Decodable, Sendable {
    public let born: UncertainDay
    public let entered: UncertainDay
    let statuses: [StatusText]
    let facts: [FactText]

    enum Keys: String, CodingKey {
        case born, entered, statuses, facts
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        born = try container.decodeIfPresent(UncertainDay.self, forKey: .born) ?? .unknown
        entered = try container.decodeIfPresent(UncertainDay.self, forKey: .entered) ?? .unknown
        statuses = try container.decodeIfPresent([StatusText].self, forKey: .statuses) ?? []
        facts = try container.decodeIfPresent([FactText].self, forKey: .facts) ?? []
    }

    /// The situation; throws `UnfitValue` where it names a fact or a step the catalogue does not have.
    public func situation(_ catalogue: FactCatalogue) throws -> Situation {
        var situation = Situation(born: born, entered: entered, statuses: statuses.map(\.record))
        for text in facts {
            situation.facts[text.fact, default: []].append(try text.record(catalogue))
        }
        return situation
    }
}

/// A status as a file writes it.
struct StatusText: Decodable, Sendable {
    let title: ResidenceTitle
    let from: UncertainDay
    let until: Day?
    let proof: Proof?
    let document: String?

    var record: StatusRecord {
        StatusRecord(title, from: from, until: until, proof: proof ?? .asserted, document: document ?? "")
    }
}

/// A fact as a file writes it: exactly one of `is`, `level`, `number`, `on`.
struct FactText: Decodable, Sendable {
    let fact: FactKey
    let yes: Bool?
    let level: String?
    let number: Int?
    let on: UncertainDay?
    let from: UncertainDay?
    let until: Day?
    let proof: Proof?
    let recorded: Day?

    enum CodingKeys: String, CodingKey {
        case fact, level, number, on, from, until, proof, recorded
        case yes = "is"
    }

    func record(_ catalogue: FactCatalogue) throws -> FactRecord {
        FactRecord(
            try value(catalogue),
            from: from ?? .unknown,
            until: until,
            proof: proof ?? .asserted,
            recordedOn: recorded
        )
    }

    private func value(_ catalogue: FactCatalogue) throws -> FactValue {
        guard let definition = catalogue[fact] else {
            throw UnfitValue("the fact „\(fact.rawValue)“ is not in Rules/facts")
        }
        switch (definition.kind, yes, level, number, on) {
        case (_, false?, nil, nil, nil): return .no
        case (.flag, true?, nil, nil, nil): return .yes
        case (.number, nil, nil, let number?, nil): return .number(number)
        case (.event, nil, nil, nil, let day?): return .happened(day)
        case (.level, nil, let word?, nil, nil):
            guard let place = definition.scale.firstIndex(of: word) else {
                throw UnfitValue(
                    "„\(word)“ is no step of „\(fact.rawValue)“: \(definition.scale.joined(separator: ", "))"
                )
            }
            return .level(place)
        default:
            throw UnfitValue("„\(fact.rawValue)“ is \(definition.kind.expected)")
        }
    }
}

extension FactDefinition.Kind {
    /// What a file must say of a fact of this kind.
    var expected: String {
        switch self {
        case .flag: "yes or no: write „is: true“ or „is: false“"
        case .level: "a step of a scale: write „level: …“, or „is: false“ for none"
        case .number: "a number: write „number: …“"
        case .event: "an event: write „on: 2026-11-21“, or „is: false“ if it never happened"
        }
    }
}
