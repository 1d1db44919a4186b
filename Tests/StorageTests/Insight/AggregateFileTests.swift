import Casework
import Insight
import Kernel
import Storage
import PortableSQL
import Testing

@Suite("Figures travel between municipalities signed", .serialized)
struct AggregateFileTests {
    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private func importing(_ file: String, into town: CaseworkTown) async throws -> AggregateRefusal? {
        do {
            _ = try await town.perform(ImportAggregate(Array(file.utf8)), by: town.coordinator)
            return nil
        } catch let refusal as AggregateRefusal {
            return refusal
        }
    }

    @Test("A partner's file is taken in once and stands in the comparison", arguments: Engine.allCases)
    func travels(on engine: Engine) async throws {
        try await TwoTowns.with(engine) { towns in
            let file = text(try await towns.there.perform(ExportAggregate(), by: towns.there.coordinator))
            #expect(try await importing(file, into: towns.here) == nil)
            let comparison = try await towns.here.answer(ReadComparison(nil), for: towns.here.coordinator)
            #expect(comparison.rows.count == 2 && comparison.rows.filter(\.isOwn).count == 1)
            #expect(try await importing(file, into: towns.here) == .doubled)
        }
    }

    @Test("What is broken, foreign, changed or one's own is refused, each by its own name")
    func refused() async throws {
        try await TwoTowns.with(.sqlite) { towns in
            let file = text(try await towns.there.perform(ExportAggregate(), by: towns.there.coordinator))
            let here = towns.here
            #expect(try await importing("", into: here) == .broken)
            #expect(try await importing(String(file.dropLast(9)), into: here) == .broken)
            #expect(try await importing(file.replacing("percent", with: "cases"), into: here) == .tampered)
            #expect(try await importing(file + "\n", into: here) == .tampered)
            #expect(try await importing("{\"more\":1," + file.dropFirst(), into: here) == .tampered)
            let own = text(try await here.perform(ExportAggregate(), by: here.coordinator))
            #expect(try await importing(own, into: here) == .own)
            let unknownKey = own.replacing("\"key\":\"", with: "\"key\":\"0")
            #expect(try await importing(unknownKey, into: towns.there) == .foreign)
            try await CaseworkTown.with(.sqlite) { stranger in
                let refusal = try await importing(file, into: stranger)
                #expect(refusal == .foreign)
                await #expect(throws: AggregateRefusal.noKey) {
                    _ = try await stranger.perform(ExportAggregate(), by: stranger.coordinator)
                }
            }
        }
    }

    @Test("No small number leaves in a file")
    func small() async throws {
        try await TwoTowns.with(.sqlite) { towns in
            for _ in 0..<3 { _ = try await towns.there.openCase() }
            let bytes = try await towns.there.perform(ExportAggregate(), by: towns.there.coordinator)
            #expect(!text(bytes).contains("\"value\":30"))
        }
    }
}
