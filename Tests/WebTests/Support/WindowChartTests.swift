import Foundation
import Kernel
import ResourceLibrary
import Testing
import WebSupport

@Suite("Windows show when something is possible, and when no longer")
struct WindowChartTests {
    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    private func chart(_ rows: [WindowChart.Row]) throws -> String {
        let translations = try Translations(from: ResourceLibrary(root: TestSite.resources))
        return WindowChart(
            "Fenster",
            rows: rows,
            from: try day("2026-01-01"),
            until: try day("2027-12-31"),
            today: try day("2026-11-21"),
            texts: translations.texts(in: .german)
        ).html.text
    }

    @Test("A bar begins and ends with its days; what has no end goes to the edge")
    func place() throws {
        let stretch = WindowChart.Stretch(from: try day("2027-01-01"), until: nil, .met)
        let html = try chart([.init("Weg", stretches: [stretch])])
        #expect(html.contains("windows__bar--met\" x=\"50.00%\" y=\"7\" width=\"50.00%\""))
        #expect(html.contains("01.01.2027"))
    }

    @Test(
        "A window of one day is still to be seen, at the right edge too",
        arguments: [("2026-06-01"), ("2027-12-31")]
    )
    func narrow(_ iso: String) throws {
        let stretch = WindowChart.Stretch(from: try day(iso), until: try day(iso), .met)
        let html = try chart([.init("Weg", stretches: [stretch])])
        #expect(html.contains("width=\"0.60%\""))
        #expect(!html.contains("x=\"100.00%\" y=\"7\""))
    }

    @Test("What is missing or contested has a pattern and a word; the words do not need the picture")
    func kinds() throws {
        let stretches: [WindowChart.Stretch] = [
            .init(from: nil, until: try day("2026-12-31"), .unknown),
            .init(from: try day("2027-01-01"), until: nil, .contested),
        ]
        let html = try chart([.init("Weg", stretches: stretches)])
        #expect(html.contains("fill=\"url(#windows-unknown)\""))
        #expect(html.contains("fill=\"url(#windows-contested)\""))
        let table = html.drop { $0 != "<" }.suffix(from: try #require(html.range(of: "<table")?.lowerBound))
        #expect(table.contains("Angaben fehlen"))
        #expect(table.contains("umstritten"))
    }

    @Test("The last day of a window is marked in the drawing and said in the table")
    func cliff() throws {
        let last = try day("2026-11-29")
        let row = WindowChart.Row(
            "Weg",
            stretches: [.init(from: nil, until: last, .met)],
            cliffs: [last]
        )
        let html = try chart([row])
        #expect(html.contains("<svg class=\"windows__cliff\" x=\"45.61%\""))
        #expect(html.contains("letzter Tag</span>"))
    }

    @Test("What is nowhere met says so in the table and draws no bar")
    func nothing() throws {
        let html = try chart([.init("Weg", stretches: [])])
        #expect(html.contains("nicht erfüllt"))
        #expect(!html.contains("class=\"windows__bar "))
    }
}
