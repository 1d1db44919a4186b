import Kernel

/// Removes a document's content for good; that it was there, and why it went, stays (Dokument entfernen).
public struct RemoveDocument: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let document: Document.ID
    public let reason: String
    public let expected: Revision

    public init(caseFile: CaseFile.ID, document: Document.ID, reason: String, expected: Revision) {
        self.caseFile = caseFile
        self.document = document
        self.reason = reason
        self.expected = expected
    }

    public var subject: Subject { Subject("document", document) }

    // What must be erased must be erasable at any time (Art. 17 DSGVO), so also in a closed case.
    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Document {
        _ = try stores.caseFiles.require(caseFile)
        var document = try stores.requireDocument(document, in: caseFile, for: user)
        try document.remove(because: reason, by: user, on: moment.day)
        try stores.documents.save(document, expected: expected)
        try stores.documents.forgetContent(of: document)
        if let letter = try stores.letters.letter(filedAs: document.id, in: caseFile) {
            try stores.letters.forgetText(of: letter)
        }
        return document
    }
}
