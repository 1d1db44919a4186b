import Kernel

/// Files a paper in the case (Dokument ablegen).
public struct AddDocument: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let facts: DocumentFacts
    public let file: DocumentFile

    public init(caseFile: CaseFile.ID, facts: DocumentFacts, file: DocumentFile) {
        self.caseFile = caseFile
        self.facts = facts
        self.file = file
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> AddedDocument {
        _ = try stores.caseFiles.requireOpen(caseFile)
        try check(stores, user, moment)
        let document = Document(facts, in: caseFile, by: user, at: moment)
        let sha256 = stores.documents.fingerprint(of: file.bytes)
        let doubles = try stores.documents.doubles(of: sha256, in: caseFile)
        try stores.documents.add(document, words: facts.words)
        let added = DocumentVersion.Added(by: user, at: moment)
        let version = DocumentVersion(file, of: document, number: 1, sha256: sha256, added)
        try stores.documents.add(version, file: file)
        return AddedDocument(document: document, hasDouble: !doubles.isEmpty)
    }

    private func check(_ stores: any CaseworkStores, _ user: User, _ moment: Moment) throws {
        let profile = stores.profile.documents
        guard profile.knows(facts.kind) else { throw DocumentRefusal.unknownKind }
        guard facts.datedOn <= moment.day else { throw DocumentRefusal.inTheFuture }
        guard file.bytes.count <= profile.maximumBytes else {
            throw DocumentRefusal.tooLarge(megabytes: profile.maximumMegabytes)
        }
        if let person = facts.person, try stores.persons.find(person)?.caseFileId != caseFile {
            throw DocumentRefusal.unknownPerson
        }
        if facts.isSpecial, !user.may(.openProtectedTexts) {
            throw PermissionRefusal.missing(.openProtectedTexts)
        }
    }
}

/// A document just filed, and whether the case held the same content before.
public struct AddedDocument: Sendable {
    public let document: Document
    public let hasDouble: Bool
}
