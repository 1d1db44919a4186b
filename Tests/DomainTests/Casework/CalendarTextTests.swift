import Casework
import Kernel
import Testing

@Suite("A calendar is written as RFC 5545 asks")
struct CalendarTextTests {
    private let day = Day.clamped(year: 2026, month: 3, day: 9)

    private func text(_ summary: String) -> String {
        let event = CalendarEvent(uid: "followUp-1@lotse", sequence: 2, day: day, summary: summary)
        let stamp = Instant(microseconds: 1_772_450_123_456_789)
        return CalendarText(name: "Fristen", events: [event], stamp: stamp).text
    }

    @Test("Every line ends with CR LF, and whole days are dates")
    func lines() {
        let text = text("Wiedervorlage KIM-2026-0001")
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"))
        #expect(text.hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
        #expect(!text.replacing("\r\n", with: "").unicodeScalars.contains { $0 == "\r" || $0 == "\n" })
        let lines = text.split(separator: "\r\n").map(String.init)
        #expect(lines.contains("DTSTART;VALUE=DATE:20260309"))
        #expect(lines.contains("DTSTAMP:20260302T111523Z"))
        #expect(lines.contains("UID:followUp-1@lotse") && lines.contains("SEQUENCE:2"))
    }

    @Test("What has a meaning of its own is escaped")
    func escaping() {
        #expect(text("a, b; c\\d\ne").contains("SUMMARY:a\\, b\\; c\\\\d\\ne\r\n"))
    }

    @Test("No line is longer than 75 octets, none is cut within a character", arguments: 1...12)
    func folding(_ shift: Int) {
        let summary = String(repeating: "x", count: shift) + String(repeating: "äد😀", count: 60)
        let text = text(summary)
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(lines.contains { $0.utf8.count > 71 })
        #expect(text.replacing("\r\n ", with: "").contains("SUMMARY:" + summary + "\r\n"))
    }
}

extension String {
    fileprivate func components(separatedBy separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
