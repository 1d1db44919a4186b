import Foundation
import Testing

@testable import Insight

@Suite("Broken and hostile XES", .serialized)
struct HostileXESTests {
    private static func refusal(_ bytes: [UInt8]) -> LogRefusal? {
        SmallLog.refusal(of: bytes) { _ = try $0.xes($1) }
    }

    private static func refusal(_ text: String) -> LogRefusal? { refusal(Array(text.utf8)) }

    @Test("Wherever a file is cut off, one sentence says so with line and column")
    func cut() {
        let whole = Array(SmallLog.xes.utf8)
        let end = whole.count - 1
        for count in 0..<(end - 1) {
            let found = Self.refusal(Array(whole[..<count]))
            #expect(
                found?.line != nil && found?.column != nil,
                "cut at \(count): \(found?.description ?? "read")"
            )
        }
        #expect(Self.refusal(Array(whole[..<end])) == nil)
    }

    @Test("A packed file that is cut off is refused wherever it is cut")
    func cutPacked() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "cut-\(UUID().uuidString).xes.gz")
            .path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try LogFileWriter().write(try SmallLog.log(), .xes, to: path)
        let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        #expect(Self.refusal(whole) == nil)
        for count in 2..<whole.count {
            #expect(Self.refusal(Array(whole[..<count])) != nil, "cut at \(count)")
        }
    }

    @Test("Flipped bytes are read or refused with one sentence, never more", arguments: [1, 2, 3])
    func flipped(seed: UInt64) {
        var chance = Chance(seed: seed)
        let whole = Array(SmallLog.xes.utf8)
        for _ in 0..<1000 {
            var bytes = whole
            for _ in 0...Int.random(in: 0..<4, using: &chance) {
                bytes[Int.random(in: bytes.indices, using: &chance)] = UInt8.random(
                    in: 0...255,
                    using: &chance
                )
            }
            guard let found = Self.refusal(bytes) else { continue }
            #expect(found.line != nil && !found.sentence.hasPrefix("UNEXPECTED"), "\(found)")
        }
    }

    @Test("Entity bombs are refused before anything unfolds")
    func entities() {
        let text =
            "<?xml version=\"1.0\"?>\n<!DOCTYPE log [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<log>&b;</log>"
        #expect(
            Self.refusal(text)?.description
                == "line 2, column 1: a DOCTYPE is not allowed here, since it can hide entities; take it out"
        )
        #expect(
            Self.refusal("<log>\n <string key=\"a\" value=\"&lol;\"/></log>")?.description
                == "line 2, column 25: &lol; is not known; XES knows amp, lt, gt, quot, apos and numbers"
        )
    }

    @Test("Attributes that stand in each other without end are refused")
    func depth() {
        let open = String(repeating: "<string key=\"a\" value=\"b\">", count: 100_000)
        for place in ["<log>", "<log><trace>", "<log><trace><event>"] {
            #expect(
                Self.refusal(place + open)?.sentence == "attributes stand in each other more than 64 deep"
            )
        }
    }

    @Test("A value or an event that never ends is refused, and the memory stays small")
    func endless() {
        let long = [UInt8](repeating: 0x78, count: 9 << 20)
        let value = Array("<log><trace><event><string key=\"a\" value=\"".utf8) + long
        #expect(
            Self.refusal(value + Array("\"/></event></trace></log>".utf8))?.sentence.contains("8 MB") == true
        )
        #expect(Self.refusal(value)?.line == 1)
    }

    @Test("NUL, control characters and bytes that are not UTF-8 are named with their place")
    func signs() {
        #expect(
            Self.refusal("<log>\n\u{0}</log>")?.description.hasPrefix("line 2, column 1: a NUL byte") == true
        )
        let bytes =
            Array("<log><trace>\n<string key=\"k\" value=\"".utf8) + [0xFC] + Array("\"/></trace></log>".utf8)
        #expect(
            Self.refusal(bytes)?.description.hasPrefix("line 2, column 24: these bytes are not UTF-8") == true
        )
        #expect(
            Self.refusal("<?xml version=\"1.0\" encoding=\"EBCDIC\"?><log/>")?.sentence.contains("„EBCDIC“")
                == true
        )
    }

    @Test(
        "What is no XES is named",
        arguments: [
            ("", "this is not XES: there is no <log>"),
            ("{\"a\": 1}", "this is not XES: „{“ stands where „<“ is expected"),
            ("<html></html>", "this is not XES: it begins with <html>, not with <log>"),
            ("<log/><log/>", "nothing may come after </log>"),
            ("<log><trace></log>", "</log> stands here, but <trace> is open"),
            ("<log><trace><event><event>", "<event> stands inside <event>, which is not closed"),
            ("<log><trace><string value=\"a\"/></trace></log>", "this attribute has no key"),
            (
                "<log><trace><event><date key=\"time:timestamp\" value=\"2026-02-30\"/></event></trace></log>",
                "„2026-02-30“ is no moment; expected is 2026-11-21T08:30:00+01:00"
            ),
        ]
    )
    func named(text: String, sentence: String) {
        #expect(Self.refusal(text)?.sentence == sentence)
    }

    @Test("A packed file that unfolds without end is refused before it fills the memory")
    func bomb() throws {
        let memory = MemorySink()
        let packing = try DeflatingSink(memory)
        let spaces = [UInt8](repeating: 0x20, count: 1 << 20)
        for _ in 0..<80 { try spaces.withUnsafeBufferPointer { try packing.write($0) } }
        try packing.close()
        #expect(memory.bytes.count < 1 << 20)
        #expect(Self.refusal(memory.bytes)?.sentence.contains("400 times its size") == true)
        let objects = SmallLog.refusal(of: memory.bytes) { _ = try $0.objects($1, .ocelJSON) }
        #expect(objects?.sentence.contains("400 times its size") == true)
    }
}

/// Chance that can be repeated (Zufall mit Anfangswert).
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
