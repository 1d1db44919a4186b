import Kernel

/// Takes a residence status that was entered by mistake off the timeline.
public struct RemoveResidenceStatus: Action {
    public static let permission = Permission.leadCases

    public let person: Person.ID
    public let status: ResidenceStatus.ID
    public let expected: Revision

    public init(person: Person.ID, status: ResidenceStatus.ID, expected: Revision) {
        self.person = person
        self.status = status
        self.expected = expected
    }

    public var subject: Subject { Subject("person", person) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> ResidenceStatus
    {
        let person = try stores.requirePersonAtWork(person)
        let status = try stores.requireStatus(status, of: person)
        try stores.legalSpheres.remove(status, expected: expected)
        return status
    }
}
