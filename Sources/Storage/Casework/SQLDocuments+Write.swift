import Casework
import Foundation
import Kernel
import PortableSQL

extension SQLDocuments {
    func add(_ document: Document, words: DocumentWords) throws {
        let sealed = try sealing.seal(JSONEncoder().encode(words), for: .words(of: document))
        try connection.execute(
            """
            INSERT INTO document (id, case_file_id, kind, dated_on, person_id, is_special, words, added_by, added_at,
                revision)
            VALUES (\(document.id.text), \(document.caseFileId.text), \(document.kind.rawValue),
                \(document.datedOn.iso), \(document.personId?.text), \(document.isSpecial), \(sealed),
                \(document.addedBy.text), \(document.addedAt.microseconds), \(document.revision.number))
            """
        )
    }

    func add(_ version: DocumentVersion, file: DocumentFile) throws {
        let name = try sealing.seal(file.name, for: .fileName(of: version))
        try connection.execute(
            """
            INSERT INTO document_version (id, document_id, case_file_id, number, format, size, sha256, file_name,
                added_by, added_at)
            VALUES (\(version.id.text), \(version.documentId.text), \(version.caseFileId.text), \(version.number),
                \(version.format.rawValue), \(version.size), \(version.sha256), \(name),
                \(version.addedBy.text), \(version.addedAt.microseconds))
            """
        )
        let starts = stride(from: 0, to: file.bytes.count, by: Self.chunkBytes)
        for (position, start) in starts.enumerated() {
            let piece = file.bytes[start..<min(start + Self.chunkBytes, file.bytes.count)]
            let sealed = try sealing.seal(piece, for: .content(of: version, part: position))
            try connection.execute(
                """
                INSERT INTO document_chunk (version_id, position, content)
                VALUES (\(version.id.text), \(position), \(sealed))
                """
            )
        }
    }

    func save(_ document: Document, expected: Revision) throws {
        try connection.change(
            """
            UPDATE document
            SET removed_on = \(document.removedOn?.iso), removed_by = \(document.removedBy?.text),
                removal_reason = \(document.removalReason), revision = \(document.revision.number)
            WHERE id = \(document.id.text) AND revision = \(expected.number) AND \(scope.seesCase(of: "document"))
            """,
            of: Subject("document", document.id)
        )
    }

    func forgetContent(of document: Document) throws {
        let nothing: [UInt8] = []
        let id = document.id.text
        try connection.execute(
            """
            DELETE FROM document_chunk
            WHERE version_id IN (SELECT id FROM document_version WHERE document_id = \(id))
            """
        )
        try connection.execute("UPDATE document_version SET file_name = \(nothing) WHERE document_id = \(id)")
        try connection.execute("UPDATE document SET words = \(nothing) WHERE id = \(id)")
    }
}
