import Kernel
import Pathways

/// Takes out a fact that was recorded by mistake.
public struct RemoveFact: Action {
    public static let permission = Permission.leadCases

    public let person: Person.ID
    public let fact: PersonFact.ID
    public let expected: Revision

    public init(person: Person.ID, fact: PersonFact.ID, expected: Revision) {
        self.person = person
        self.fact = fact
        self.expected = expected
    }

    public var subject: Subject { Subject("person", person) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> PersonFact {
        let person = try stores.requirePersonAtWork(person)
        let fact = try stores.requireFact(fact, of: person)
        guard !fact.isProtected || user.may(.openProtectedTexts) else { throw FactRefusal.protected }
        try stores.personFacts.remove(fact, expected: expected)
        return fact
    }
}
