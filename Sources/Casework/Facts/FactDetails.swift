import Kernel
import Pathways

/// What is recorded of a fact: what, since when, until when, on what paper, and where from (Inhalt einer Angabe).
public struct FactDetails: Hashable, Sendable {
    public let statement: FactStatement
    public let from: UncertainDay
    public let until: Day?
    public let proof: Proof
    public let source: String

    public init(
        _ statement: FactStatement,
        from: UncertainDay = .unknown,
        until: Day? = nil,
        proof: Proof = .asserted,
        source: String = ""
    ) throws(FactRefusal) {
        if let earliest = from.earliest, let until, until < earliest { throw .endsBeforeBeginning }
        guard source.count <= 200 else { throw .sourceTooLong }
        self.statement = statement
        self.from = from
        self.until = until
        self.proof = proof
        self.source = source.trimmedWhitespace
    }

    /// Refuses what the catalogue does not allow, and what begins before the person was born.
    func check(_ definition: FactDefinition, of person: Person) throws(FactRefusal) {
        guard statement.value(definition) != nil else { throw .unfitValue }
        if case .number(let number) = statement, !(0...100_000).contains(number) { throw .unfitValue }
        guard let born = person.details.birth.earliest else { return }
        if let from = from.latest, from < born { throw .beginsBeforeBirth }
        if case .happened(let day) = statement, let day = day.latest, day < born { throw .beginsBeforeBirth }
    }
}
