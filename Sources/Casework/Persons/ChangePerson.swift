import Kernel

/// Corrects what is known of a person.
public struct ChangePerson: Action {
    public static let permission = Permission.leadCases

    public let person: Person.ID
    public let details: PersonDetails
    public let expected: Revision

    public init(person: Person.ID, details: PersonDetails, expected: Revision) {
        self.person = person
        self.details = details
        self.expected = expected
    }

    public var subject: Subject { Subject("person", person) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Person {
        var person = try stores.persons.require(person)
        _ = try stores.caseFiles.requireOpen(person.caseFileId)
        try details.checkBirth(notAfter: moment.day)
        person.change(to: details)
        try stores.persons.save(person, expected: expected)
        return person
    }
}
