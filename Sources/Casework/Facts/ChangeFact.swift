import Kernel
import Pathways

/// Corrects a recorded fact, or says until when it held.
public struct ChangeFact: Action {
    public static let permission = Permission.leadCases

    public let person: Person.ID
    public let fact: PersonFact.ID
    public let details: FactDetails
    public let expected: Revision

    public init(person: Person.ID, fact: PersonFact.ID, details: FactDetails, expected: Revision) {
        self.person = person
        self.fact = fact
        self.details = details
        self.expected = expected
    }

    public var subject: Subject { Subject("person", person) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> PersonFact {
        let person = try stores.requirePersonAtWork(person)
        var fact = try stores.requireFact(fact, of: person)
        try details.check(try stores.requireDefinition(fact.fact, for: user), of: person)
        fact.change(to: details, at: moment)
        try stores.personFacts.save(fact, expected: expected)
        return fact
    }
}
