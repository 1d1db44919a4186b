import Casework
import Crypto
import Foundation
import Kernel
import PortableSQL

struct SQLDocuments: DocumentStore {
    static let chunkBytes = 512 * 1024

    let connection: any Connection
    let scope: Scope
    let sealing: SealingKey

    func all(in caseFile: CaseFile.ID) throws -> [ListedDocument] {
        try connection.rows(
            """
            SELECT document.*, latest.format, latest.size, latest.number
            FROM document JOIN document_version AS latest ON latest.document_id = document.id
                AND latest.number = (SELECT MAX(number) FROM document_version AS other
                    WHERE other.document_id = document.id)
            WHERE document.case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "document"))
            ORDER BY dated_on DESC, document.id DESC
            """
        ).map(listed)
    }

    func find(_ id: Document.ID, in caseFile: CaseFile.ID) throws -> Document? {
        try row(of: id, in: caseFile).map { try $0.decode() }
    }

    func words(of document: Document) throws -> DocumentWords? {
        try row(of: document.id, in: document.caseFileId).flatMap { try words(in: $0, of: document) }
    }

    func versions(of document: Document) throws -> [KeptVersion] {
        try connection.rows(
            """
            SELECT document_version.*, account.display_name
            FROM document_version JOIN account ON account.id = document_version.added_by
            WHERE document_id = \(document.id.text) AND \(scope.seesCase(of: "document_version"))
            ORDER BY number DESC
            """
        ).map { row in
            let version: DocumentVersion = try row.decode()
            let name: [UInt8] = try row.value("file_name")
            return KeptVersion(
                version: version,
                fileName: name.isEmpty ? "" : try sealing.text(name, at: .fileName(of: version)),
                addedByName: try row.value("display_name")
            )
        }
    }

    func content(of version: DocumentVersion) throws -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        try connection.forEach(
            """
            SELECT content FROM document_chunk
            JOIN document_version ON document_version.id = document_chunk.version_id
            WHERE version_id = \(version.id.text) AND \(scope.seesCase(of: "document_version"))
            ORDER BY position
            """
        ) { row in
            let sealed: [UInt8] = try row.value("content")
            pieces.append(try sealing.open(sealed, at: .content(of: version, part: pieces.count)))
        }
        // A missing last chunk would open without complaint, so the whole is compared with its fingerprint.
        var digest = SHA256()
        for piece in pieces { digest.update(data: piece) }
        guard Self.hex(digest.finalize()) == version.sha256 else { throw SealingError.broken }
        return pieces
    }

    func fingerprint(of bytes: [UInt8]) -> String {
        Self.hex(SHA256.hash(data: bytes))
    }

    func doubles(of sha256: String, in caseFile: CaseFile.ID) throws -> [Document.ID] {
        try connection.rows(
            """
            SELECT DISTINCT document.id FROM document_version
            JOIN document ON document.id = document_version.document_id
            WHERE document_version.case_file_id = \(caseFile.text) AND sha256 = \(sha256)
                AND removed_on IS NULL AND \(scope.seesCase(of: "document"))
            """
        ).map { Document.ID(try $0.value("id")) }
    }

    private func row(of id: Document.ID, in caseFile: CaseFile.ID) throws -> Row? {
        try connection.first(
            """
            SELECT * FROM document
            WHERE id = \(id.text) AND case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "document"))
            """
        )
    }

    private func listed(_ row: Row) throws -> ListedDocument {
        let document: Document = try row.decode()
        return ListedDocument(
            document: document,
            format: try row.decode(FormatOfRow.self).format,
            size: try row.value("size"),
            versions: try row.value("number"),
            words: document.isSpecial ? nil : try words(in: row, of: document)
        )
    }

    private func words(in row: Row, of document: Document) throws -> DocumentWords? {
        let sealed: [UInt8] = try row.value("words")
        guard !sealed.isEmpty else { return nil }
        let json = try sealing.open(sealed, at: .words(of: document))
        return try JSONDecoder().decode(DocumentWords.self, from: Data(json))
    }

    private struct FormatOfRow: Decodable {
        let format: DocumentFormat
    }

    private static func hex(_ digest: SHA256.Digest) -> String {
        digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension SealedPlace {
    static func words(of document: Document) -> SealedPlace {
        SealedPlace("document.words", of: document.caseFileId, row: document.id.text)
    }

    static func fileName(of version: DocumentVersion) -> SealedPlace {
        SealedPlace("document_version.file_name", of: version.caseFileId, row: version.id.text)
    }

    static func content(of version: DocumentVersion, part: Int) -> SealedPlace {
        SealedPlace("document_chunk.content", of: version.caseFileId, row: version.id.text, part: part)
    }
}
