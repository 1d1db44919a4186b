import Crypto
import Foundation
import Kernel
import PortableSQL
import Steering

/// Papers for council and boards; what was issued is kept with its hash and never written again.
struct SQLCouncilPapers: CouncilPaperStore {
    let connection: any Connection
    let municipality: Municipality.ID

    func all() throws -> [CouncilPaper] { try papers("1 = 1") }

    func find(_ id: CouncilPaper.ID) throws -> CouncilPaper? { try papers("id = \(id.text)").first }

    func add(_ paper: CouncilPaper) throws {
        try connection.execute(
            """
            INSERT INTO council_paper (id, municipality_id, layout, version, supersedes_id, content, revision)
            VALUES (\(paper.id.text), \(municipality.text), \(paper.layout), \(paper.version),
                \(paper.supersedes?.text), \(try KeptJSON.text(paper.content)), \(paper.revision.number))
            """
        )
    }

    // The condition on issued_on is what freezes a paper, whoever asks.
    func save(_ paper: CouncilPaper, expected: Revision) throws {
        let frozen = try paper.issue.map { try KeptJSON.text($0.frozen) }
        try connection.change(
            """
            UPDATE council_paper
            SET content = \(try KeptJSON.text(paper.content)), issued_on = \(paper.issue?.day.iso),
                frozen = \(frozen), digest = \(frozen.map(Self.digest)), revision = \(paper.revision.number)
            WHERE id = \(paper.id.text) AND municipality_id = \(municipality.text)
                AND revision = \(expected.number) AND issued_on IS NULL
            """,
            of: Subject("councilPaper", paper.id)
        )
    }

    func remove(_ draft: CouncilPaper, expected: Revision) throws {
        try connection.change(
            """
            DELETE FROM council_paper
            WHERE id = \(draft.id.text) AND municipality_id = \(municipality.text)
                AND revision = \(expected.number) AND issued_on IS NULL
            """,
            of: Subject("councilPaper", draft.id)
        )
    }

    private func papers(_ condition: Statement) throws -> [CouncilPaper] {
        try connection.rows(
            """
            SELECT id, layout, version, supersedes_id, content, issued_on, frozen, digest, revision
            FROM council_paper WHERE municipality_id = \(municipality.text) AND \(condition)
            ORDER BY (issued_on IS NOT NULL), issued_on DESC, id DESC
            """
        ).map { row in
            CouncilPaper(
                id: Identifier(try row.value("id")),
                layout: try row.value("layout"),
                content: try KeptJSON.read(row, "content"),
                version: (
                    try row.value("version"),
                    try row.value("supersedes_id", as: String?.self).map { Identifier($0) }
                ),
                issue: try issue(row),
                revision: Revision(try row.value("revision"))
            )
        }
    }

    private func issue(_ row: Row) throws -> PaperIssue? {
        guard let day = try row.value("issued_on", as: String?.self).flatMap({ Day(iso: $0) }) else {
            return nil
        }
        let kept: String = try row.value("frozen")
        let digest: String = try row.value("digest")
        return PaperIssue(
            day: day,
            frozen: try KeptJSON.read(row, "frozen"),
            digest: digest,
            isIntact: Self.digest(kept) == digest
        )
    }

    private static func digest(_ text: String) -> String {
        SHA256.hash(data: Data(text.utf8)).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        .joined()
    }
}
