import Kernel

/// Puts a new version in the place of a document's content; the earlier ones are kept (Dokument ersetzen).
public struct ReplaceDocument: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let document: Document.ID
    public let file: DocumentFile
    public let expected: Revision

    public init(caseFile: CaseFile.ID, document: Document.ID, file: DocumentFile, expected: Revision) {
        self.caseFile = caseFile
        self.document = document
        self.file = file
        self.expected = expected
    }

    public var subject: Subject { Subject("document", document) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> DocumentVersion
    {
        _ = try stores.caseFiles.requireOpen(caseFile)
        var document = try stores.requireDocument(document, in: caseFile, for: user)
        guard !document.isRemoved else { throw DocumentRefusal.removed }
        guard try stores.letters.letter(filedAs: document.id, in: caseFile) == nil else {
            throw DocumentRefusal.letterIsFinal
        }
        guard file.bytes.count <= stores.profile.documents.maximumBytes else {
            throw DocumentRefusal.tooLarge(megabytes: stores.profile.documents.maximumMegabytes)
        }
        document.takeVersion()
        try stores.documents.save(document, expected: expected)
        let version = DocumentVersion(
            file,
            of: document,
            number: (try stores.documents.versions(of: document).first?.version.number ?? 0) + 1,
            sha256: stores.documents.fingerprint(of: file.bytes),
            .init(by: user, at: moment)
        )
        try stores.documents.add(version, file: file)
        return version
    }
}
