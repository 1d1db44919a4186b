import Kernel

/// A paper kept in the case: certificate, notice, copy, letter (Dokument).
///
/// Its content is sealed; what was removed stays as a proof without content.
public struct Document: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<Document>
    public let caseFileId: CaseFile.ID
    public let kind: DocumentKind
    /// The day the paper bears.
    public let datedOn: Day
    public let personId: Person.ID?
    /// Of a special category of data: never shared, hidden until asked for.
    public let isSpecial: Bool
    public let addedBy: User.ID
    public let addedAt: Instant
    public private(set) var removedOn: Day?
    public private(set) var removedBy: User.ID?
    public private(set) var removalReason: String?
    public private(set) var revision: Revision

    public init(_ facts: DocumentFacts, in caseFile: CaseFile.ID, by user: User, at moment: Moment) {
        id = .new()
        caseFileId = caseFile
        kind = facts.kind
        datedOn = facts.datedOn
        personId = facts.person
        isSpecial = facts.isSpecial
        addedBy = user.id
        addedAt = moment.instant
        removedOn = nil
        removedBy = nil
        removalReason = nil
        revision = .first
    }

    public var isRemoved: Bool { removedOn != nil }

    mutating func takeVersion() {
        revision = revision.next
    }

    mutating func remove(because reason: String, by user: User, on day: Day) throws(DocumentRefusal) {
        guard !isRemoved else { throw .removed }
        let reason = reason.trimmedWhitespace
        guard !reason.isEmpty else { throw .reasonMissing }
        guard reason.count <= 500 else { throw .textTooLong }
        removedOn = day
        removedBy = user.id
        removalReason = reason
        revision = revision.next
    }
}

/// What sort of paper it is, as the municipality's profile lists it (Art des Dokuments).
public struct DocumentKind: RawRepresentable, Codable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}

/// One state of a document's content; a later one replaces it and both are kept (Fassung).
public struct DocumentVersion: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<DocumentVersion>
    public let documentId: Document.ID
    public let caseFileId: CaseFile.ID
    public let number: Int
    public let format: DocumentFormat
    public let size: Int
    /// SHA-256 of the content, which stays as proof when the content is gone.
    public let sha256: String
    public let addedBy: User.ID
    public let addedAt: Instant

    init(_ file: DocumentFile, of document: Document, number: Int, sha256: String, _ added: Added) {
        id = .new()
        documentId = document.id
        caseFileId = document.caseFileId
        self.number = number
        format = file.format
        size = file.bytes.count
        self.sha256 = sha256
        addedBy = added.by.id
        addedAt = added.at.instant
    }

    /// Who brought it, and when.
    struct Added {
        let by: User
        let at: Moment
    }
}
