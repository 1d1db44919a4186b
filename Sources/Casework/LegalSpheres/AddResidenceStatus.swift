import Kernel

/// Adds a residence status to a person's timeline.
public struct AddResidenceStatus: Action {
    public static let permission = Permission.leadCases

    public let person: Person.ID
    public let details: StatusDetails

    public init(person: Person.ID, details: StatusDetails) {
        self.person = person
        self.details = details
    }

    public var subject: Subject { Subject("person", person) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> ResidenceStatus
    {
        let person = try stores.requirePersonAtWork(person)
        try person.checkBirth(notAfter: details.from)
        let status = ResidenceStatus(details, of: person.id, on: moment.day)
        try stores.legalSpheres.add(status)
        return status
    }
}
