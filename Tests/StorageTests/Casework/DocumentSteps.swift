import Casework
import Kernel

/// What a case manager does with papers.
struct DocumentSteps: Sendable {
    let town: CaseworkTown
    let caseFile: CaseFile.ID

    static func pdf(_ text: String = "") -> [UInt8] { Array("%PDF-1.4 \(text)".utf8) }

    static func pdf(filledTo count: Int) -> [UInt8] {
        pdf() + (0..<(count - pdf().count)).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    }

    func add(_ bytes: [UInt8], isSpecial: Bool = false) async throws -> AddedDocument {
        let facts = DocumentFacts(
            kind: DocumentKind(rawValue: "notice"),
            datedOn: town.today,
            person: nil,
            isSpecial: isSpecial,
            words: try DocumentWords(description: "Bescheid", source: "Jobcenter")
        )
        let file = try DocumentFile(named: "Scan 1.pdf", bytes: bytes, atMost: 30_000_000)
        return try await town.perform(
            AddDocument(caseFile: caseFile, facts: facts, file: file),
            by: town.meral
        )
    }

    func replace(_ document: Document, with bytes: [UInt8]) async throws -> DocumentVersion {
        let file = try DocumentFile(named: "Scan 2.pdf", bytes: bytes, atMost: 30_000_000)
        let replace = ReplaceDocument(
            caseFile: caseFile,
            document: document.id,
            file: file,
            expected: document.revision
        )
        return try await town.perform(replace, by: town.meral)
    }

    func remove(_ document: Document, _ reason: String, by user: User? = nil) async throws -> Document {
        let remove = RemoveDocument(
            caseFile: caseFile,
            document: document.id,
            reason: reason,
            expected: document.revision
        )
        return try await town.perform(remove, by: user ?? town.meral)
    }

    func content(
        of document: Document,
        version: Int = 1,
        by user: User? = nil
    ) async throws -> DocumentContent {
        let query = ReadDocumentContent(caseFile: caseFile, document: document.id, version: version)
        return try await town.answer(query, for: user ?? town.meral)
    }

    func attempts(on document: Document, by user: User) -> [() async throws -> Void] {
        [
            { _ = try await town.answer(ReadDocuments(caseFile), for: user) },
            { _ = try await town.answer(ReadDocument(caseFile: caseFile, document: document.id), for: user) },
            { _ = try await content(of: document, by: user) },
            { _ = try await remove(document, "weil", by: user) },
            { _ = try await town.answer(ReadLetterChoices(caseFile), for: user) },
        ]
    }
}
