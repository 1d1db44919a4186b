import Accounts
import Casework
import Kernel
import PortableSQL
import Storage
import Testing

@Suite("Papers are kept sealed, by version, and removed for good", .serialized)
struct DocumentTests {
    @Test(
        "A paper is filed, listed and handed out as it came, across several pieces",
        arguments: Engine.allCases
    )
    func file(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = DocumentSteps(town: town, caseFile: try await town.openCase().id)
            let bytes = DocumentSteps.pdf(filledTo: 1_300_000)
            let added = try await steps.add(bytes)
            #expect(!added.hasDouble)
            let list = try await town.answer(ReadDocuments(steps.caseFile), for: town.meral).documents
            #expect(list.map(\.words?.description) == ["Bescheid"])
            #expect(list.map(\.size) == [1_300_000])
            let content = try await steps.content(of: added.document)
            #expect(content.pieces.count == 3)
            #expect(content.bytes == bytes)
            #expect(content.fileName == "Scan 1.pdf")
            let read = try await town.audit("ReadDocumentContent", .done)
            #expect(read.map(\.subject) == [Subject("document", added.document.id)])
        }
    }

    @Test("Nothing of a paper can be read in the database", arguments: Engine.allCases)
    func sealed(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = DocumentSteps(town: town, caseFile: try await town.openCase().id)
            _ = try await steps.add(DocumentSteps.pdf("Attest Depression"))
            let kept = try await town.town.database.read { connection in
                let rows = try connection.rows(
                    """
                    SELECT content FROM document_chunk UNION ALL SELECT words FROM document
                    UNION ALL SELECT file_name FROM document_version
                    """
                )
                return try rows.map { try $0.value("content", as: [UInt8].self) }
            }
            #expect(kept.count == 3)
            for text in ["Depression", "Bescheid", "Scan"] {
                #expect(!kept.contains { String(decoding: $0, as: UTF8.self).contains(text) })
            }
        }
    }

    @Test("A content moved to another paper, cut or changed is not handed out", arguments: Engine.allCases)
    func moved(on engine: Engine) async throws {
        let harms: [Statement] = [
            """
            UPDATE document_chunk SET content = (SELECT other.content FROM document_chunk AS other
                WHERE other.version_id <> document_chunk.version_id AND other.position = 0)
            WHERE position = 0
            """,
            "DELETE FROM document_chunk WHERE position = 1",
            """
            UPDATE document_chunk SET content = (SELECT other.content FROM document_chunk AS other
                WHERE other.version_id = document_chunk.version_id AND other.position = 1)
            WHERE position = 0
            """,
        ]
        for harm in harms {
            try await CaseworkTown.with(engine) { town in
                let steps = DocumentSteps(town: town, caseFile: try await town.openCase().id)
                let first = try await steps.add(DocumentSteps.pdf(filledTo: 600_000)).document
                _ = try await steps.add(DocumentSteps.pdf(filledTo: 700_000))
                try await town.town.database.write { _ = try $0.execute(harm) }
                await #expect(throws: SealingError.broken) { try await steps.content(of: first) }
            }
        }
    }

    @Test("The same file twice is a hint, not a refusal", arguments: Engine.allCases)
    func doubles(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = DocumentSteps(town: town, caseFile: try await town.openCase().id)
            let bytes = DocumentSteps.pdf("einmal")
            #expect(try await !steps.add(bytes).hasDouble)
            #expect(try await steps.add(bytes).hasDouble)
            let other = DocumentSteps(town: town, caseFile: try await town.openCase().id)
            #expect(try await !other.add(bytes).hasDouble)
        }
    }

    @Test(
        "A new version replaces the content; two who replace at once do not lose one",
        arguments: Engine.allCases
    )
    func versions(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = DocumentSteps(town: town, caseFile: try await town.openCase().id)
            let document = try await steps.add(DocumentSteps.pdf("alt")).document
            let version = try await steps.replace(document, with: DocumentSteps.pdf("neu"))
            #expect(version.number == 2)
            #expect(try await steps.content(of: document, version: 1).bytes == DocumentSteps.pdf("alt"))
            #expect(try await steps.content(of: document, version: 2).bytes == DocumentSteps.pdf("neu"))
            await #expect(throws: ChangedMeanwhile(Subject("document", document.id))) {
                try await steps.replace(document, with: DocumentSteps.pdf("zu spät"))
            }
        }
    }

    @Test("Removing deletes the content, keeps the proof and asks for a reason", arguments: Engine.allCases)
    func removal(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = DocumentSteps(town: town, caseFile: try await town.openCase().id)
            let document = try await steps.add(DocumentSteps.pdf("weg")).document
            await #expect(throws: DocumentRefusal.reasonMissing) { try await steps.remove(document, " ") }
            _ = try await steps.remove(document, "falscher Fall")
            let record = try await town.answer(
                ReadDocument(caseFile: steps.caseFile, document: document.id),
                for: town.meral
            )
            #expect(record.document.removalReason == "falscher Fall")
            #expect(record.words == nil)
            #expect(record.versions.map(\.fileName) == [""])
            #expect(record.versions.first?.version.sha256.count == 64)
            await #expect(throws: DocumentRefusal.removed) { try await steps.content(of: document) }
            let left = try await town.town.database.read {
                try $0.rows("SELECT position FROM document_chunk").count
            }
            #expect(left == 0)
        }
    }

    @Test("A special paper is hidden in the list and needs its own permission", arguments: Engine.allCases)
    func special(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = DocumentSteps(town: town, caseFile: try await town.openCase().id)
            let document = try await steps.add(DocumentSteps.pdf("Attest"), isSpecial: true).document
            let list = try await town.answer(ReadDocuments(steps.caseFile), for: town.meral)
            #expect(list.documents.first?.words == nil)
            let deputy = try await town.town.add("dilan", roles: [.deputy]).user
            let period = try #require(Period(from: town.today, until: town.today.adding(days: 1)))
            _ = try await town.perform(AppointDeputy(byUser: deputy.id, period: period), by: town.meral)
            #expect(try await town.answer(ReadDocuments(steps.caseFile), for: deputy).documents.count == 1)
            await #expect(throws: PermissionRefusal.missing(.openProtectedTexts)) {
                try await town.answer(
                    ReadDocument(caseFile: steps.caseFile, document: document.id),
                    for: deputy
                )
            }
            #expect(try await town.audit("ReadDocument", .refused).map(\.user) == [deputy.id])
        }
    }

    @Test("Strangers find no paper and no letter, and the log says they tried", arguments: Engine.allCases)
    func strangers(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = DocumentSteps(town: town, caseFile: try await town.openCase().id)
            let document = try await steps.add(DocumentSteps.pdf("geheim")).document
            for (stranger, place) in [(town.jonas, "town"), (town.paula, "town"), (town.viktor, "other")] {
                for attempt in steps.attempts(on: document, by: stranger) {
                    await #expect(throws: CaseFileRefusal.notFound) { try await attempt() }
                }
                for name in ["ReadDocuments", "ReadDocument", "ReadDocumentContent", "RemoveDocument"] {
                    let refused = try await town.audit(name, .refused, of: place)
                    #expect(refused.contains { $0.user == stranger.id }, "\(stranger.name): \(name)")
                }
            }
            await #expect(throws: PermissionRefusal.missing(.readCases)) {
                try await town.answer(ReadDocuments(steps.caseFile), for: town.coordinator)
            }
        }
    }
}
