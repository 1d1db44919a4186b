import Kernel
import Pathways

/// Writes down something learnt about a person.
public struct RecordFact: Action {
    public static let permission = Permission.leadCases

    public let person: Person.ID
    public let fact: FactKey
    public let details: FactDetails

    public init(person: Person.ID, fact: FactKey, details: FactDetails) {
        self.person = person
        self.fact = fact
        self.details = details
    }

    public var subject: Subject { Subject("person", person) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> PersonFact {
        let person = try stores.requirePersonAtWork(person)
        let definition = try stores.requireDefinition(fact, for: user)
        try details.check(definition, of: person)
        let fact = PersonFact(details, definition, of: person, by: user, at: moment)
        try stores.personFacts.add(fact)
        return fact
    }
}
