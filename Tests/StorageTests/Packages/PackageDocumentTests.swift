import Accounts
import Casework
import Kernel
import PortableSQL
import TestSupport
import Testing

@Suite("Papers travel with the case, or the list says why they stayed", .serialized)
struct PackageDocumentTests {
    @Test(
        "A chosen paper arrives byte by byte in the other town; the others are named with their reason",
        arguments: Engine.allCases
    )
    func travels(on engine: Engine) async throws {
        let other: Engine = engine == .sqlite ? .postgres : .sqlite
        try await TwoTowns.with(engine, other) { towns in
            let file = try await towns.family()
            let papers = DocumentSteps(town: towns.here, caseFile: file.id)
            let bytes = DocumentSteps.pdf(filledTo: 1_300_000)
            let chosen = try await papers.add(bytes).document
            let special = try await papers.add(DocumentSteps.pdf("Attest"), isSpecial: true).document
            _ = try await papers.add(DocumentSteps.pdf("nicht gewählt"))
            let choice = PackageChoice(documents: [chosen.id, special.id])
            let package = try await towns.prepare(file, choice)

            let kept = try await towns.here.answer(
                ReadOutgoingPackage(package.record.id),
                for: towns.here.meral
            )
            let manifest = try #require(kept.manifest)
            #expect(manifest.comesAlong.contains(PackageLine(.document, 1)))
            let behind = manifest.staysBehind.filter { $0.part == .document }
            #expect(Set(behind.map(\.reason)) == [.special, .notChosen])

            let arrived = try #require(try await towns.accept(package).caseFileId)
            let there = DocumentSteps(town: towns.there, caseFile: arrived)
            let listed = try await towns.there.answer(ReadDocuments(arrived), for: towns.there.meral)
                .documents
            #expect(listed.map(\.words?.description) == ["Bescheid"] && listed.map(\.size) == [1_300_000])
            let paper = try #require(listed.first).document
            #expect(try await there.content(of: paper).bytes == bytes)
            await #expect(throws: (any Error).self) {
                try await there.content(of: paper, by: towns.there.paula)
            }
        }
    }

    @Test(
        "Where not every life domain is released, no paper leaves, though it was chosen",
        arguments: Engine.allCases
    )
    func stays(on engine: Engine) async throws {
        try await TwoTowns.with(engine) { towns in
            let file = try await towns.family(domains: ["language"])
            let papers = DocumentSteps(town: towns.here, caseFile: file.id)
            let paper = try await papers.add(DocumentSteps.pdf("Bescheid")).document
            let package = try await towns.prepare(file, PackageChoice(documents: [paper.id]))
            let arrived = try #require(try await towns.accept(package).caseFileId)
            let listed = try await towns.there.answer(ReadDocuments(arrived), for: towns.there.meral)
                .documents
            #expect(listed.isEmpty)
            let kept = try await towns.here.answer(
                ReadOutgoingPackage(package.record.id),
                for: towns.here.meral
            )
            let behind = try #require(kept.manifest?.staysBehind)
            #expect(behind.contains { $0.part == .document && $0.reason == .wholeCaseOnly })
        }
    }
}
