import Casework
import Kernel
import Pathways

/// One fact about a person of the demo: exactly one of `is`, `level`, `number`, `on`, or `is: false`.
public struct DemoFact: Hashable, Sendable, Decodable {
    public let fact: FactKey
    let yes: Bool?
    let level: String?
    let number: Int?
    let on: DemoDay?
    let from: DemoDay?
    let until: DemoDay?
    let proof: Proof?
    let source: String?
    /// When it was written down; at the opening of the case where nothing is told.
    let told: DemoDay?

    enum CodingKeys: String, CodingKey {
        case fact, level, number, on, from, until, proof, source, told
        case yes = "is"
    }

    func details(on today: Day) throws -> FactDetails {
        try FactDetails(
            try statement(on: today),
            from: from.map { .day($0.day(from: today)) } ?? .unknown,
            until: until?.day(from: today),
            proof: proof ?? .asserted,
            source: source ?? ""
        )
    }

    private func statement(on today: Day) throws -> FactStatement {
        if let level { return .level(level) }
        if let number { return .number(number) }
        if let on { return .happened(.day(on.day(from: today))) }
        guard let yes else { throw DemoMistake("fact \(fact.rawValue)", "it says nothing") }
        return yes ? .yes : .no
    }
}
