import Kernel

/// A letter of the case: a draft that may be edited, then a filed document that may not (Brief).
public struct Letter: Identifiable, Codable, Equatable, Sendable {
    public enum Addressee: String, Codable, CaseIterable, Sendable {
        case person, agency
    }

    public let id: Identifier<Letter>
    public let caseFileId: CaseFile.ID
    public let template: String
    public let addressee: Addressee
    /// About whom, and for an addressee `person` to whom.
    public let personId: Person.ID
    public let agencyId: Organisation.ID?
    public let createdBy: User.ID
    public let createdAt: Instant
    public private(set) var documentId: Document.ID?
    public private(set) var finishedOn: Day?
    public private(set) var revision: Revision

    init(_ start: StartLetter, _ addressee: Addressee, by user: User, at moment: Moment) {
        id = .new()
        caseFileId = start.caseFile
        template = start.template
        self.addressee = addressee
        personId = start.person
        agencyId = addressee == .agency ? start.agency : nil
        createdBy = user.id
        createdAt = moment.instant
        documentId = nil
        finishedOn = nil
        revision = .first
    }

    public var isFinal: Bool { finishedOn != nil }

    mutating func change() throws(LetterRefusal) {
        guard !isFinal else { throw .final }
        revision = revision.next
    }

    mutating func finish(as document: Document.ID, on day: Day) throws(LetterRefusal) {
        try change()
        documentId = document
        finishedOn = day
    }
}

/// What a letter says, with its places still open (Brieftext).
public struct LetterDraft: Codable, Equatable, Sendable {
    public let address: String
    public let subject: String
    public let text: String

    public init(address: String, subject: String, text: String) throws(LetterRefusal) {
        guard !subject.trimmedWhitespace.isEmpty else { throw .subjectMissing }
        guard !text.trimmedWhitespace.isEmpty else { throw .textMissing }
        guard address.count <= 500, subject.count <= 300, text.count <= 20_000 else { throw .textTooLong }
        guard address.split(separator: "\n").count <= 5 else { throw .addressTooLong }
        self.address = address.trimmedWhitespace
        self.subject = subject.trimmedWhitespace
        self.text = text.trimmedWhitespace
    }
}
