import Kernel

/// Corrects a residence status.
public struct ChangeResidenceStatus: Action {
    public static let permission = Permission.leadCases

    public let person: Person.ID
    public let status: ResidenceStatus.ID
    public let details: StatusDetails
    public let expected: Revision

    public init(person: Person.ID, status: ResidenceStatus.ID, details: StatusDetails, expected: Revision) {
        self.person = person
        self.status = status
        self.details = details
        self.expected = expected
    }

    public var subject: Subject { Subject("person", person) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> ResidenceStatus
    {
        let person = try stores.requirePersonAtWork(person)
        try person.checkBirth(notAfter: details.from)
        var status = try stores.requireStatus(status, of: person)
        status.change(to: details)
        try stores.legalSpheres.save(status, expected: expected)
        return status
    }
}
