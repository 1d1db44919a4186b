import Kernel

/// Opens a case file for a household, with the person through whom it began.
public struct OpenCase: Action {
    public static let permission = Permission.openCases

    public let opening: CaseOpening
    public let reference: PersonDetails
    public let day: Day

    public init(opening: CaseOpening, reference: PersonDetails, day: Day) {
        self.opening = opening
        self.reference = reference
        self.day = day
    }

    public var subject: Subject { .all("caseFile") }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseFile {
        guard day <= moment.day else { throw PhaseRefusal.inTheFuture }
        try reference.checkBirth(notAfter: moment.day)
        let number = try stores.caseFiles.nextNumber(year: day.year)
        let file = CaseFile.open(opening, number: number, by: user, on: day)
        try stores.caseFiles.add(file)
        try stores.persons.add(Person(reference, in: file.id, position: 0))
        return file
    }
}
