import Kernel
import Pathways

/// One person's days without cover, for the command line.
public struct ReadPersonCoverage: Query {
    public static let permission = Permission.readCases
    public static let readsPersonalData = true

    public let person: Person.ID

    public init(_ person: Person.ID) {
        self.person = person
    }

    public var subject: Subject { Subject("person", person) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> PersonCoverage {
        let found = try stores.persons.require(person)
        let read = try ReadTransitions(found.caseFileId).answer(from: stores, for: user, at: moment)
        guard let coverage = read.persons.first(where: { $0.person.id == person }) else {
            throw PersonRefusal.notFound
        }
        return coverage
    }
}
