import Kernel

/// Takes a coverage period that was entered by mistake off the timeline.
public struct RemoveCoveragePeriod: Action {
    public static let permission = Permission.leadCases

    public let person: Person.ID
    public let coverage: CoveragePeriod.ID
    public let expected: Revision

    public init(person: Person.ID, coverage: CoveragePeriod.ID, expected: Revision) {
        self.person = person
        self.coverage = coverage
        self.expected = expected
    }

    public var subject: Subject { Subject("person", person) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CoveragePeriod
    {
        let person = try stores.requirePersonAtWork(person)
        let coverage = try stores.requireCoverage(coverage, of: person)
        try stores.legalSpheres.remove(coverage, expected: expected)
        return coverage
    }
}
