import Kernel
import Testing

@testable import Web

@Suite("Contacts and opening hours are written as others read them")
struct DirectoryTextTests {
    @Test("A vCard escapes what would end a value, and nothing else gets in (RFC 6350)")
    func escaping() {
        #expect(ContactCard.escaped("Haus; Hof, \\ Markt\r\nTEL:1") == "Haus\\; Hof\\, \\\\ Markt\\nTEL:1")
        #expect(ContactCard.escaped("a\u{2028}b\u{0}c") == "a\\nbc")
    }

    @Test("Long lines are folded after at most 75 bytes, and never inside a letter")
    func folding() {
        let line = "NOTE:" + String(repeating: "ü", count: 100)
        let folded = ContactCard.folded(line)
        #expect(folded.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        #expect(folded.replacing("\r\n ", with: "") == line)
    }

    @Test(
        "Opening hours are understood as people write them",
        arguments: [
            ("Mo-Do 9-12 Uhr", "Mo, Di, Mi, Do 09:00–12:00"),
            ("Mi, Fr 14:30 – 17 nach Anruf", "Mi, Fr 14:30–17:00 nach Anruf"),
            ("24.12.2026–01.01.2027 geschlossen", "24.12.2026–01.01.2027 geschlossen"),
            ("Sa 10:00–13:00\n\nSo geschlossen", "Sa 10:00–13:00\nSo geschlossen"),
        ]
    )
    func hours(_ written: String, _ read: String) {
        let today = Day.clamped(year: 2026, month: 11, day: 21)
        #expect(HoursText.hours(of: written, today: today).map { HoursText.text(of: $0) } == read)
    }

    @Test("What is no opening time is not guessed", arguments: ["immer", "Fr-Mo 9-12", "9-12"])
    func nonsense(_ written: String) {
        let today = Day.clamped(year: 2026, month: 11, day: 21)
        let hours = HoursText.hours(of: written, today: today)
        #expect(hours == nil)
    }
}
