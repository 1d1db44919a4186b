import AgencyNetwork
import Kernel

/// Begins a letter from a template of the profile (Brief beginnen).
public struct StartLetter: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let template: String
    public let person: Person.ID
    public let agency: Organisation.ID?
    /// As it is known already; usually it is entered in the draft.
    public let address: String

    public init(
        caseFile: CaseFile.ID,
        template: String,
        person: Person.ID,
        agency: Organisation.ID?,
        address: String = ""
    ) {
        self.caseFile = caseFile
        self.template = template
        self.person = person
        self.agency = agency
        self.address = address
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Letter {
        _ = try stores.caseFiles.requireOpen(caseFile)
        guard let template = stores.profile.letters.template(template) else {
            throw LetterRefusal.unknownTemplate
        }
        guard let person = try stores.persons.find(person), person.caseFileId == caseFile else {
            throw LetterRefusal.unknownPerson
        }
        let agencies = try stores.agencies.all()
        if template.addressee == .agency, !agencies.contains(where: { $0.id == agency }) {
            throw LetterRefusal.agencyMissing
        }
        let letter = Letter(self, template.addressee, by: user, at: moment)
        let name = agencies.first { $0.id == letter.agencyId }?.name ?? person.details.displayName
        let draft = try LetterDraft(
            address: template.addressee == .agency ? name : address,
            subject: template.subject,
            text: template.text
        )
        try stores.letters.add(letter, draft)
        return letter
    }
}

/// Changes a draft; a finished letter refuses (Entwurf ändern).
public struct ChangeLetter: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let letter: Letter.ID
    public let draft: LetterDraft
    public let expected: Revision

    public init(caseFile: CaseFile.ID, letter: Letter.ID, draft: LetterDraft, expected: Revision) {
        self.caseFile = caseFile
        self.letter = letter
        self.draft = draft
        self.expected = expected
    }

    public var subject: Subject { Subject("letter", letter) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Letter {
        _ = try stores.caseFiles.requireOpen(caseFile)
        var letter = try stores.letters.require(letter, in: caseFile)
        try letter.change()
        try stores.letters.save(letter, draft, expected: expected)
        return letter
    }
}

/// Throws a draft away; nothing of it is kept (Entwurf verwerfen).
public struct DiscardLetter: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let letter: Letter.ID
    public let expected: Revision

    public init(caseFile: CaseFile.ID, letter: Letter.ID, expected: Revision) {
        self.caseFile = caseFile
        self.letter = letter
        self.expected = expected
    }

    public var subject: Subject { Subject("letter", letter) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Bool {
        _ = try stores.caseFiles.require(caseFile)
        let letter = try stores.letters.require(letter, in: caseFile)
        guard !letter.isFinal else { throw LetterRefusal.final }
        try stores.letters.discard(letter, expected: expected)
        return true
    }
}
