import AgencyNetwork
import Kernel
import Testing

@Suite("Whatever a file holds, the importer answers with a directory or with one sentence", .serialized)
struct DirectoryFuzzTests {
    @Test("Examples with bytes changed, cut, doubled and swapped never end the program")
    func json() throws {
        let names = DirectoryGiven.hasExamples ? DirectoryGiven.jsonFiles : []
        var sources = try names.map { try DirectoryGiven.example($0) }
        sources.append(Array(DirectoryGiven.own.utf8))
        var dice = DirectoryDice(7)
        var (taken, refused) = (0, 0)
        for round in 0..<400 {
            let bytes = mutated(sources[round % sources.count], &dice)
            do throws(DirectoryFlaw) {
                let content = try DirectoryJSON.read(bytes, file: "x.json")
                taken += content.count > 0 ? 1 : 0
            } catch {
                refused += 1
                #expect(error.file == "x.json" && error.line >= 1)
            }
        }
        #expect(taken + refused == 400)
        #expect(taken > 0 && refused > 0, "\(taken) taken, \(refused) refused")
    }

    @Test("The same for tables")
    func tables() throws {
        let content = try DirectoryGiven.ownContent()
        let plain =
            DirectoryGiven.hasExamples
            ? try DirectoryGiven.tables() : DirectoryGiven.bytes(DirectoryFolder.files(of: content))
        var dice = DirectoryDice(11)
        for round in 0..<400 {
            var files = plain
            let name = StandardTable.all[round % StandardTable.all.count].file
            files[name] = mutated(plain[name] ?? [], &dice)
            do throws(DirectoryFlaw) {
                _ = try DirectoryFolder.read(files)
            } catch {
                #expect(error.file.hasSuffix(".csv") && error.line >= 1, "\(error)")
            }
        }
    }

    @Test("Endless nesting is refused, not followed")
    func nesting() {
        let deep = Array(String(repeating: "[", count: 200_000).utf8)
        #expect(throws: DirectoryFlaw(.unreadable, file: "x.json", line: 1)) {
            try DirectoryJSON.read(deep, file: "x.json")
        }
    }

    private func mutated(_ source: [UInt8], _ dice: inout DirectoryDice) -> [UInt8] {
        var bytes = source
        for _ in 0..<Int.random(in: 1...4, using: &dice) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &dice)
            let end = min(bytes.count, place + Int.random(in: 1...60, using: &dice))
            switch Int.random(in: 0..<6, using: &dice) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
            case 1: bytes.removeSubrange(place..<end)
            case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
            case 3: bytes = Array(bytes.prefix(place))
            case 4: bytes[place] = "{}[]\",:0n\n".utf8.randomElement(using: &dice) ?? 0x22
            default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &dice))
            }
        }
        return bytes
    }
}
