import Kernel

/// Files the printed letter as a document; from then on it never changes (Brief fertigstellen).
public struct FinishLetter: Action {
    public static let permission = Permission.leadCases

    /// What was printed, so that nothing else is filed.
    public let sheet: LetterSheet
    public let pdf: [UInt8]
    public let kind: DocumentKind

    public init(sheet: LetterSheet, pdf: [UInt8], kind: DocumentKind = DocumentKind(rawValue: "letter")) {
        self.sheet = sheet
        self.pdf = pdf
        self.kind = kind
    }

    public var subject: Subject { Subject("letter", sheet.letter.id) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Document {
        let caseFile = sheet.letter.caseFileId
        _ = try stores.caseFiles.requireOpen(caseFile)
        var letter = try stores.letters.require(sheet.letter.id, in: caseFile)
        guard !letter.isFinal, let draft = try stores.letters.draft(of: letter) else {
            throw LetterRefusal.final
        }
        let now = try stores.sheet(of: letter, draft, by: user, on: moment.day)
        try now.check()
        guard now == sheet else { throw LetterRefusal.overtaken }
        let subject = sheet.subject.plain
        let facts = DocumentFacts(
            kind: kind,
            datedOn: moment.day,
            person: letter.personId,
            isSpecial: false,
            words: try DocumentWords(
                description: String(subject.prefix(300)),
                source: stores.profile.letters.office.name
            )
        )
        let file = try DocumentFile(named: subject, bytes: pdf, atMost: stores.profile.documents.maximumBytes)
        let document = try AddDocument(caseFile: caseFile, facts: facts, file: file)
            .run(in: stores, by: user, at: moment).document
        let expected = letter.revision
        try letter.finish(as: document.id, on: moment.day)
        let said = try LetterDraft(address: sheet.address, subject: subject, text: sheet.text.plain)
        try stores.letters.save(letter, said, expected: expected)
        return document
    }
}
