import Kernel
import ResourceLibrary
import Testing
import WebSupport

@Suite("Lanes show what was when, and what was missing")
struct LaneChartTests {
    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    private func chart(_ lanes: [LaneChart.Lane], today: String = "2026-06-15") throws -> String {
        let translations = try Translations(from: ResourceLibrary(root: TestSite.resources))
        return LaneChart(
            "Spuren",
            lanes: lanes,
            from: try day("2026-01-01"),
            until: try day("2026-12-31"),
            today: try day(today),
            texts: translations.texts(in: .german)
        ).html.text
    }

    @Test("A gap says its days in the drawing and in the table, both ends counted")
    func gap() throws {
        let gap = LaneChart.Gap(from: try day("2026-03-01"), until: try day("2026-03-23"))
        let html = try chart([.init("Versicherung", bars: [], gaps: [gap])])
        #expect(html.matches(of: /23 Tage/).count == 2)
        #expect(html.contains("01.03.2026"))
        #expect(html.contains("23.03.2026"))
    }

    @Test("A gap of one day is one day, and still to be seen")
    func shortGap() throws {
        let gap = LaneChart.Gap(from: try day("2026-03-01"), until: try day("2026-03-01"))
        let html = try chart([.init("Versicherung", bars: [], gaps: [gap])])
        #expect(html.contains("1 Tag<"))
        #expect(html.contains("class=\"lanes__gap\" x=\"16.16%\""))
    }

    @Test("Bars that overlap lie below each other, bars in a row beside each other")
    func rows() throws {
        let first = LaneChart.Bar(from: try day("2026-01-01"), until: try day("2026-05-31"), "Erste")
        let second = LaneChart.Bar(from: try day("2026-05-31"), until: try day("2026-08-31"), "Zweite")
        let third = LaneChart.Bar(from: try day("2026-06-01"), until: nil, "Dritte")
        let overlapping = try chart([.init("Titel", bars: [first, second])])
        #expect(overlapping.matches(of: /y="36" width=/).count == 2)
        let following = try chart([.init("Titel", bars: [first, third])])
        #expect(following.matches(of: /y="36" width=/).isEmpty)
        #expect(following.matches(of: /y="2" width=/).count == 4)
    }

    @Test(
        "What ends soon says in how many days; what ended or ends later does not",
        arguments: [
            ("2026-06-20", "endet in 5 Tagen"), ("2026-06-16", "endet in 1 Tag<"),
        ]
    )
    func soon(_ until: String, _ words: String) throws {
        let bar = LaneChart.Bar(from: try day("2026-01-01"), until: try day(until), "Titel")
        #expect(try chart([.init("Titel", bars: [bar])]).contains(words))
        #expect(try !chart([.init("Titel", bars: [bar])], today: "2026-01-02").contains("endet in"))
        #expect(try !chart([.init("Titel", bars: [bar])], today: "2026-07-01").contains("endet in"))
    }

    @Test("Words stand on the wider side of today's line, never across it")
    func besideToday() throws {
        let begun = LaneChart.Bar(from: try day("2026-06-01"), until: nil, "Aufenthaltserlaubnis")
        #expect(
            try chart([.init("Titel", bars: [begun])]).contains(
                "x=\"6.54%\" dx=\"7\" y=\"19\">Aufenthaltserlaubnis<"
            )
        )
        let long = LaneChart.Bar(from: try day("2026-01-01"), until: nil, "Aufenthaltserlaubnis")
        #expect(
            try chart([.init("Titel", bars: [long])]).contains(
                "x=\"0\" dx=\"9\" y=\"19\">Aufenthaltserlaubnis<"
            )
        )
    }

    @Test("Labels from outside are escaped wherever they stand")
    func hostile() throws {
        let bar = LaneChart.Bar(from: try day("2026-01-01"), until: nil, "<script>\"", kind: .strong)
        let html = try chart([.init("<i>", bars: [bar])])
        #expect(!html.contains("<script>"))
        #expect(!html.contains("<i>"))
        #expect(html.contains("&lt;script&gt;&quot;"))
    }

    @Test("Bars outside the window stay in the table and leave the drawing")
    func outside() throws {
        let past = LaneChart.Bar(from: try day("2019-01-01"), until: try day("2020-01-01"), "Früher")
        let html = try chart([.init("Titel", bars: [past])])
        #expect(html.matches(of: /Früher/).count == 1)
    }

    @Test("Small numbers of people are not shown", arguments: [("de", "unter 5"), ("en", "under 5")])
    func suppressed(_ code: String, _ words: String) throws {
        let translations = try Translations(from: ResourceLibrary(root: TestSite.resources))
        let texts = translations.texts(in: try #require(Language(rawValue: code)))
        let bars: [BarList.Bar] = [.init("Phase", .suppressed), .init("Andere", .number(12_345))]
        let html = BarList("Fälle", bars: bars, texts: texts).html.text
        #expect(html.contains(words))
        #expect(html.contains("12.345"))
    }
}
