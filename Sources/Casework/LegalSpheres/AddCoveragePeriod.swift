import Kernel

/// Adds a coverage period to a person's timeline.
public struct AddCoveragePeriod: Action {
    public static let permission = Permission.leadCases

    public let person: Person.ID
    public let details: CoverageDetails

    public init(person: Person.ID, details: CoverageDetails) {
        self.person = person
        self.details = details
    }

    public var subject: Subject { Subject("person", person) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CoveragePeriod
    {
        let person = try stores.requirePersonAtWork(person)
        try person.checkBirth(notAfter: details.from)
        let coverage = CoveragePeriod(details, of: person.id, on: moment.day)
        try stores.legalSpheres.add(coverage)
        return coverage
    }
}
