import Accounts
import Casework
import Kernel
import PortableSQL
import TestSupport
import Testing

@Suite("Whatever bytes come, the reader says one sentence and writes nothing", .serialized)
struct PackageFuzzTests {
    @Test("Flipped bits, cut ends and random bytes are refused, each with one sentence")
    func hostileBytes() async throws {
        try await TwoTowns.with(.sqlite) { towns in
            let there = towns.there
            let package = try await towns.prepare(try await towns.family()).bytes
            var numbers = SystemRandomNumberGenerator()
            var hostile: [[UInt8]] = []
            for place in package.indices where place < 420 || place % 37 == 0 {
                var bytes = package
                bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
                hostile.append(bytes)
            }
            for length in stride(from: 0, to: package.count, by: 41) {
                hostile.append(Array(package.prefix(length)))
            }
            for _ in 0..<200 {
                let count = Int.random(in: 0..<2000, using: &numbers)
                let noise = (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
                hostile += [noise, Array(package.prefix(10)) + noise]
            }
            for bytes in hostile {
                await #expect(throws: PackageRefusal.self) {
                    try await there.perform(TakeInPackage(bytes), by: there.meral)
                }
            }
            let rows = "SELECT count(*) AS number FROM case_package" as Statement
            #expect(try await there.town.number(rows) == 0)
            #expect(try await there.audit("TakeInPackage", .done).isEmpty)
            _ = try await there.perform(TakeInPackage(package), by: there.meral)
        }
    }
}
