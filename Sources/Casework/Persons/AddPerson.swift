import Kernel

/// Adds a person to the household of a case.
public struct AddPerson: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let details: PersonDetails

    public init(caseFile: CaseFile.ID, details: PersonDetails) {
        self.caseFile = caseFile
        self.details = details
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Person {
        _ = try stores.caseFiles.requireOpen(caseFile)
        try details.checkBirth(notAfter: moment.day)
        let position = try stores.persons.all(in: caseFile).count
        let person = Person(details, in: caseFile, position: position)
        try stores.persons.add(person)
        return person
    }
}

extension PersonDetails {
    func checkBirth(notAfter today: Day) throws(PersonRefusal) {
        if let born = birth.earliest, born > today { throw .birthInTheFuture }
    }
}
