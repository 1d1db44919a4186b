import Kernel

/// One document with what it is about and all its versions.
public struct ReadDocument: Query {
    public static let permission = Permission.readCases
    public static let readsPersonalData = true

    public let caseFile: CaseFile.ID
    public let document: Document.ID

    public init(caseFile: CaseFile.ID, document: Document.ID) {
        self.caseFile = caseFile
        self.document = document
    }

    public var subject: Subject { Subject("document", document) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> DocumentRecord {
        let file = try stores.caseFiles.require(caseFile)
        let document = try stores.requireDocument(document, in: caseFile, for: user)
        return DocumentRecord(
            caseFile: file,
            document: document,
            words: try stores.documents.words(of: document),
            versions: try stores.documents.versions(of: document),
            person: try document.personId.flatMap { try stores.persons.find($0) },
            isLetter: try stores.letters.letter(filedAs: document.id, in: caseFile) != nil,
            profile: stores.profile
        )
    }
}

/// What the page on a document shows.
public struct DocumentRecord: Sendable {
    public let caseFile: CaseFile
    public let document: Document
    public let words: DocumentWords?
    public let versions: [KeptVersion]
    public let person: Person?
    public let isLetter: Bool
    public let profile: CaseworkProfile
}

/// The content of one version, for its download.
public struct ReadDocumentContent: Query {
    public static let permission = Permission.readCases
    public static let readsPersonalData = true

    public let caseFile: CaseFile.ID
    public let document: Document.ID
    public let number: Int

    public init(caseFile: CaseFile.ID, document: Document.ID, version number: Int) {
        self.caseFile = caseFile
        self.document = document
        self.number = number
    }

    public var subject: Subject { Subject("document", document) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> DocumentContent {
        _ = try stores.caseFiles.require(caseFile)
        let document = try stores.requireDocument(document, in: caseFile, for: user)
        guard !document.isRemoved else { throw DocumentRefusal.removed }
        let versions = try stores.documents.versions(of: document)
        guard let kept = versions.first(where: { $0.version.number == number }) else {
            throw DocumentRefusal.notFound
        }
        return DocumentContent(
            fileName: kept.fileName,
            format: kept.version.format,
            pieces: try stores.documents.content(of: kept.version)
        )
    }
}

/// A file on its way out of the case.
public struct DocumentContent: Sendable {
    public let fileName: String
    public let format: DocumentFormat
    public let pieces: [[UInt8]]

    public var bytes: [UInt8] { pieces.flatMap(\.self) }
}
