import Kernel

/// Corrects a coverage period.
public struct ChangeCoveragePeriod: Action {
    public static let permission = Permission.leadCases

    public let person: Person.ID
    public let coverage: CoveragePeriod.ID
    public let details: CoverageDetails
    public let expected: Revision

    public init(
        person: Person.ID,
        coverage: CoveragePeriod.ID,
        details: CoverageDetails,
        expected: Revision
    ) {
        self.person = person
        self.coverage = coverage
        self.details = details
        self.expected = expected
    }

    public var subject: Subject { Subject("person", person) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CoveragePeriod
    {
        let person = try stores.requirePersonAtWork(person)
        try person.checkBirth(notAfter: details.from)
        var coverage = try stores.requireCoverage(coverage, of: person)
        coverage.change(to: details)
        try stores.legalSpheres.save(coverage, expected: expected)
        return coverage
    }
}
