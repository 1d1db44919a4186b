import AgencyNetwork
import Foundation
import Kernel
import PortableSQL
import Testing

@Suite("Directories are taken in once, whole or not at all", .serialized)
struct DirectoryImportTests {
    private static let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared/data/hsds").standardizedFileURL

    private static var hasExamples: Bool { FileManager.default.fileExists(atPath: examples.path) }

    private func example(_ name: String = "service_full.json") throws -> DirectoryContent {
        let bytes = Array(try Data(contentsOf: Self.examples.appending(path: name)))
        return try DirectoryJSON.read(bytes, file: name)
    }

    @Test(
        "The standard's example comes in once, however often it is imported, and goes out as it came",
        .enabled(if: hasExamples),
        arguments: Engine.allCases
    )
    func twice(on engine: Engine) async throws {
        try await DirectoryTown.with(engine) { town in
            let content = try example()
            let first = try await town.town.perform(ImportDirectory(content), by: town.coordinator)
            #expect(first.added == 3 && first.changed == 0)
            let second = try await town.town.perform(ImportDirectory(content), by: town.coordinator)
            #expect(second.added == 0 && second.changed == 0 && second.unchanged == 3)
            let out = try await town.town.answer(ExportDirectory(), for: town.coordinator)
            #expect(out.services.records == content.services.records)
            #expect(out.organizations.records == content.organizations.records)
            #expect(out.locations.records == content.locations.records)
            #expect(out.terms[content.terms.records[0].id] == content.terms.records[0])
        }
    }

    @Test("What is exported here is the same there, as JSON and as tables", arguments: Engine.allCases)
    func elsewhere(on engine: Engine) async throws {
        try await DirectoryTown.with(engine) { town in
            _ = try await town.addCourse()
            let out = try await town.town.answer(ExportDirectory(), for: town.coordinator)
            let json = try DirectoryJSON.read(Array(DirectoryJSON.text(of: out).utf8), file: "a.json")
            #expect(json == out)
            let files = DirectoryFolder.files(of: out).mapValues { Array($0.utf8) }
            let tables = try DirectoryFolder.read(files)
            #expect(tables.content == out && tables.leftOver.isEmpty)
            let theirs = User(
                id: Identifier("x"),
                municipality: Identifier("other"),
                organisation: Identifier("office-other"),
                name: "",
                roles: [.coordination]
            )
            _ = try await town.town.perform(ImportDirectory(json), by: theirs)
            let again = try await town.town.answer(ExportDirectory(), for: theirs)
            #expect(again == out)
            #expect(try await town.found(OfferQuestion(text: "Mütter"), by: theirs).count == 1)
        }
    }

    @Test(
        "A service of an organization that does not exist leaves nothing half-written",
        arguments: Engine.allCases
    )
    func broken(on engine: Engine) async throws {
        try await DirectoryTown.with(engine) { town in
            let text = """
                {"organizations": [{"id": "a", "name": "Neu", "description": "Neu"}],
                 "services": [{"id": "s1", "organization_id": "a", "name": "Gut", "status": "active"},
                  {"id": "s2", "organization_id": "b", "name": "Schlecht", "status": "active"}]}
                """
            let content = try DirectoryJSON.read(Array(text.utf8), file: "x.json")
            let flaw = DirectoryFlaw(
                .leadsNowhere,
                file: "x.json",
                line: 3,
                place: "services.organization_id"
            )
            await #expect(throws: flaw) {
                try await town.town.perform(ImportDirectory(content, file: "x.json"), by: town.coordinator)
            }
            #expect(try await town.found(OfferQuestion()).isEmpty)
            let organisations = try await town.town.town.number(
                "SELECT count(*) AS number FROM organisation WHERE name = 'Neu'"
            )
            #expect(organisations == 0)
        }
    }

    @Test("A change made here is not undone by an older file", arguments: Engine.allCases)
    func older(on engine: Engine) async throws {
        try await DirectoryTown.with(engine) { town in
            let offer = try await town.addCourse()
            let before = try await town.town.answer(ExportDirectory(), for: town.coordinator)
            town.town.town.time.pass(seconds: 60)
            var details = offer.details
            details.words.name = "Neuer Name"
            let change = ChangeOffer(offer.id, details: details, place: .none, expected: .first)
            try await town.town.perform(change, by: town.petra)
            let done = try await town.town.perform(ImportDirectory(before), by: town.coordinator)
            #expect(done.kept == 1)
            #expect(try await town.found(OfferQuestion()) == ["Neuer Name"])
        }
    }

    @Test("The interface's pages count, follow each other and end", arguments: Engine.allCases)
    func pages(on engine: Engine) async throws {
        try await DirectoryTown.with(engine) { town in
            _ = try await town.addCourse()
            for kind in StandardKind.allCases {
                let page = try await town.town.answer(
                    ReadStandardPage(StandardRequest(kind, page: (1, 1), isFull: true)),
                    for: town.town.meral
                )
                #expect(page.records.count == 1, "\(kind)")
                let id = page.records[0].id
                let record = try await town.town.answer(ReadStandardRecord(kind, id), for: town.town.meral)
                #expect(record.id == id, "\(kind)")
            }
            let beyond = try await town.town.answer(
                ReadStandardPage(StandardRequest(.services, page: (2, 50))),
                for: town.town.meral
            )
            #expect(
                beyond.record.json().contains(#""total_items":1,"total_pages":1,"page_number":2,"size":0"#)
            )
        }
    }
}
