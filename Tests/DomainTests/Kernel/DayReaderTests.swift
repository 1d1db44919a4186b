import Kernel
import Testing

@Suite("Reading written dates") struct DayReaderTests {
    @Test(
        "What people write is understood",
        arguments: [
            ("1.3.21", "2021-03-01"), ("01.03.2021", "2021-03-01"), ("1. März 2021", "2021-03-01"),
            ("1. Ma\u{0308}rz 2021", "2021-03-01"), ("1 Maerz 2021", "2021-03-01"),
            ("1. MRZ. 21", "2021-03-01"),
            ("2021-03-01", "2021-03-01"), ("2021-3-1", "2021-03-01"), ("20210301", "2021-03-01"),
            ("01032021", "2021-03-01"), ("01/03/2021", "2021-03-01"), ("1-3-2021", "2021-03-01"),
            ("2021/03/01", "2021-03-01"), ("  1 . 3 . 2021 ", "2021-03-01"),
            ("1.\u{A0}3.\u{202F}2021", "2021-03-01"),
            ("March 1st, 2021", "2021-03-01"), ("1 Mar 2021", "2021-03-01"),
            ("Mo., 01.03.2021", "2021-03-01"),
            ("2021-03-01 00:00:00", "2021-03-01"), ("2021-03-01T00:00:00.000Z", "2021-03-01"),
            ("01.03.2021 00:00", "2021-03-01"), ("٠١.٠٣.٢٠٢١", "2021-03-01"),
            ("۰۱/۰۳/۲۰۲۱", "2021-03-01"), ("29.02.2024", "2024-02-29"),
            ("01\u{2013}03\u{2013}2021", "2021-03-01"),
            ("03/2021", "2021-03"), ("3.2021", "2021-03"), ("2021-03", "2021-03"), ("März 2021", "2021-03"),
            ("Dez. 2021", "2021-12"), ("00.03.2021", "2021-03"), ("xx.03.2021", "2021-03"),
            ("?.3.21", "2021-03"),
            ("2021", "2021"), ("00.00.2021", "2021"), ("XX.XX.2021", "2021"), ("2021-00-00", "2021"),
            ("", ""), ("   ", ""), ("unbekannt", ""), ("Unbek.", ""), ("?", ""), ("???", ""), ("-", ""),
            ("—", ""),
            ("k. A.", ""), ("n/a", ""), ("nicht bekannt", ""), ("00.00.0000", ""), ("00.00.00", ""),
            ("xx.xx.xxxx", ""),
        ]
    )
    func understood(written: String, kept: String) throws {
        #expect(try reader(.event).read(written).text == kept)
    }

    @Test(
        "What can not be a date is refused by its reason",
        arguments: [
            ("Tel. 0151 23456789", UnreadableDay.notADate), ("irgendwann", .notADate), ("1.3.", .notADate),
            ("05.03", .notADate), ("3.21", .notADate), ("1.3.021", .notADate), ("1.3.2021.4", .notADate),
            ("=SUMME(A1:A9)", .notADate), ("44256", .notADate), ("12:30", .notADate),
            ("01.03.2021 12:30", .notADate),
            ("März 5", .notADate), ("99999999999999999999", .notADate), ("März", .notADate),
            ("1.?.2021", .notADate),
            ("1.13.2021", .noSuchMonth), ("12/31/2021", .noSuchMonth), ("13/2021", .noSuchMonth),
            ("12.03.1370", .yearOutOfRange(1880...2199)), ("3021", .yearOutOfRange(1880...2199)),
        ]
    )
    func refused(written: String, reason: UnreadableDay) {
        #expect(throws: reason) { try reader(.event).read(written) }
    }

    @Test("A day that the month does not have is refused and the last day is named")
    func noSuchDay() throws {
        let last = try day("2021-02-28")
        let reason = UnreadableDay.noSuchDay(lastOfMonth: last)
        #expect(throws: reason) { try reader(.event).read("30.02.2021") }
        #expect(throws: reason) { try reader(.event).read("29.2.21") }
        #expect(reason.textValues["lastDay"] == "28")
        #expect(reason.textValues["example"] != nil)
    }

    @Test(
        "Two digits for the year mean the past for a birth and this century for a permit",
        arguments: [
            (DayReader.Purpose.birth, "26", "2026"), (.birth, "27", "1927"), (.birth, "61", "1961"),
            (.validity, "61", "2061"), (.validity, "27", "2027"), (.event, "46", "2046"),
            (.event, "47", "1947"),
            (.event, "00", "2000"), (.birth, "00", "2000"), (.validity, "00", "2000"),
        ]
    )
    func century(purpose: DayReader.Purpose, digits: String, year: String) throws {
        #expect(try reader(purpose).read("1.3.\(digits)").text == "\(year)-03-01")
    }

    @Test("A birthday after today is refused; today, this month and this year are not")
    func birthAfterToday() throws {
        #expect(throws: UnreadableDay.afterToday) { try reader(.birth).read("22.11.2026") }
        #expect(throws: UnreadableDay.afterToday) { try reader(.birth).read("2027") }
        #expect(try reader(.birth).read("21.11.2026").text == "2026-11-21")
        #expect(try reader(.birth).read("11/2026").text == "2026-11")
        #expect(try reader(.birth).read("2026").text == "2026")
        #expect(try reader(.validity).read("2027").text == "2027")
    }

    @Test("Numbers of a spreadsheet are days only where asked for")
    func serials() throws {
        let reader = DayReader(for: .event, today: try day("2026-11-21"), acceptsSpreadsheetNumbers: true)
        #expect(try reader.read("44256").text == "2021-03-01")
        #expect(try reader.read("2021").text == "2021")
        #expect(throws: UnreadableDay.notADate) { try reader.read("00009") }
    }

    @Test("Every day is read back from every way it is written", arguments: 0..<200)
    func roundTrip(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let today = try day("2026-11-21")
        let day = Day(number: Int.random(in: -30_000...70_000, using: &numbers))
        let reader = DayReader(for: .event, today: today)
        let (year, month, _) = day.parts
        for kept in [UncertainDay.day(day), .month(year: year, month: month), .year(year), .unknown] {
            #expect(try reader.read(kept.german) == kept)
            #expect(try reader.read(kept.english) == kept)
            #expect(try reader.read(kept.text) == kept)
        }
        #expect(try reader.read(day.iso.filter { $0 != "-" }) == .day(day))
        #expect(try reader.read(day.german.filter { $0 != "." }) == .day(day))
    }

    @Test("No text whatever makes the reader stop working", arguments: 0..<2000)
    func hostile(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let alphabet = Array(
            "0123456789./-: tTzZ?xXäÄmaibrz\u{0}\u{A0}\u{308}\u{200F}٣۷,=\"'<\u{FFFD}٪".unicodeScalars
        )
        let length = Int.random(in: 0...14, using: &numbers)
        let text = String(
            String.UnicodeScalarView((0..<length).compactMap { _ in alphabet.randomElement(using: &numbers) })
        )
        let reader = DayReader(for: .birth, today: try day("2026-11-21"), acceptsSpreadsheetNumbers: true)
        guard let read = try? reader.read(text) else { return }
        #expect(UncertainDay(text: read.text) == read)
    }

    @Test("1 January hints at an unknown birthday")
    func placeholder() throws {
        #expect(UncertainDay.day(try day("1990-01-01")).isPlaceholderBirthday)
        #expect(!UncertainDay.day(try day("1990-01-02")).isPlaceholderBirthday)
        #expect(!UncertainDay.year(1990).isPlaceholderBirthday)
    }

    private func reader(_ purpose: DayReader.Purpose) throws -> DayReader {
        DayReader(for: purpose, today: try day("2026-11-21"))
    }
}
