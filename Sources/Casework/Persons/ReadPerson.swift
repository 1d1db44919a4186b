import Kernel

/// One person of a household, with statuses and coverage.
public struct ReadPerson: Query {
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
    ) throws -> PersonRecord {
        let person = try stores.persons.require(person)
        return PersonRecord(
            caseFile: try stores.caseFiles.require(person.caseFileId),
            person: person,
            statuses: try stores.legalSpheres.statuses(in: person.caseFileId).filter {
                $0.personId == person.id
            },
            coverage: try stores.legalSpheres.coverage(in: person.caseFileId).filter {
                $0.personId == person.id
            },
            today: moment.day
        )
    }
}

/// What the page on a person shows.
public struct PersonRecord: Sendable {
    public let caseFile: CaseFile
    public let person: Person
    public let statuses: [ResidenceStatus]
    public let coverage: [CoveragePeriod]
    public let today: Day
}
