import Kernel

/// Keeps the documents of the cases within sight, sealed.
public protocol DocumentStore {
    /// The latest dated first; without words where the document is special.
    func all(in caseFile: CaseFile.ID) throws -> [ListedDocument]
    func find(_ id: Document.ID, in caseFile: CaseFile.ID) throws -> Document?
    func words(of document: Document) throws -> DocumentWords?
    /// The latest first.
    func versions(of document: Document) throws -> [KeptVersion]
    /// The content in the pieces it is sealed in.
    func content(of version: DocumentVersion) throws -> [[UInt8]]
    func fingerprint(of bytes: [UInt8]) -> String
    /// Documents of the case that hold the same content.
    func doubles(of sha256: String, in caseFile: CaseFile.ID) throws -> [Document.ID]
    func add(_ document: Document, words: DocumentWords) throws
    func add(_ version: DocumentVersion, file: DocumentFile) throws
    func save(_ document: Document, expected: Revision) throws
    /// Forgets words, names and contents; kind, day, sizes and fingerprints stay as proof.
    func forgetContent(of document: Document) throws
}

/// A document in the list of a case (Zeile der Dokumentenliste).
public struct ListedDocument: Sendable {
    public let document: Document
    public let format: DocumentFormat
    public let size: Int
    public let versions: Int
    /// Nothing where it is special or removed.
    public let words: DocumentWords?

    public init(
        document: Document,
        format: DocumentFormat,
        size: Int,
        versions: Int,
        words: DocumentWords?
    ) {
        self.document = document
        self.format = format
        self.size = size
        self.versions = versions
        self.words = words
    }
}

/// A version with the name of its file and of who brought it.
public struct KeptVersion: Sendable {
    public let version: DocumentVersion
    public let fileName: String
    public let addedByName: String

    public init(version: DocumentVersion, fileName: String, addedByName: String) {
        self.version = version
        self.fileName = fileName
        self.addedByName = addedByName
    }
}

extension CaseworkStores {
    /// The document with its content still there; special ones only for those who may read such.
    func requireDocument(_ id: Document.ID, in caseFile: CaseFile.ID, for user: User) throws -> Document {
        guard let document = try documents.find(id, in: caseFile) else { throw DocumentRefusal.notFound }
        guard !document.isSpecial || user.may(.openProtectedTexts) else {
            throw PermissionRefusal.missing(.openProtectedTexts)
        }
        return document
    }
}
