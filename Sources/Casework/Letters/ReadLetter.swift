import AgencyNetwork
import Kernel

/// A letter with its text and with what it would say on paper now.
public struct ReadLetter: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = true

    public let caseFile: CaseFile.ID
    public let letter: Letter.ID

    public init(caseFile: CaseFile.ID, letter: Letter.ID) {
        self.caseFile = caseFile
        self.letter = letter
    }

    public var subject: Subject { Subject("letter", letter) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> LetterRecord {
        let file = try stores.caseFiles.require(caseFile)
        let letter = try stores.letters.require(letter, in: caseFile)
        guard let draft = try stores.letters.draft(of: letter) else { throw LetterRefusal.notFound }
        return LetterRecord(
            caseFile: file,
            draft: draft,
            sheet: try stores.sheet(of: letter, draft, by: user, on: moment.day),
            isProtected: try stores.protections.protection(of: caseFile).isActive,
            profile: stores.profile
        )
    }
}

/// What the page on a letter shows.
public struct LetterRecord: Sendable {
    public let caseFile: CaseFile
    public let draft: LetterDraft
    public let sheet: LetterSheet
    /// The names of this household must not leave the case with the letter unseen.
    public let isProtected: Bool
    public let profile: CaseworkProfile

    public var letter: Letter { sheet.letter }
}

/// Whom one may write to, and with which templates.
public struct ReadLetterChoices: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = true

    public let caseFile: CaseFile.ID

    public init(_ caseFile: CaseFile.ID) {
        self.caseFile = caseFile
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> LetterChoices {
        LetterChoices(
            caseFile: try stores.caseFiles.requireOpen(caseFile),
            persons: try stores.persons.all(in: caseFile),
            agencies: try stores.agencies.all(),
            templates: stores.profile.letters.templates
        )
    }
}

/// What the page for a new letter offers.
public struct LetterChoices: Sendable {
    public let caseFile: CaseFile
    public let persons: [Person]
    public let agencies: [Agency]
    public let templates: [LetterTemplate]
}
