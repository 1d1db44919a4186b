import Insight
import Kernel
import ResourceLibrary
import Testing

@Suite("A dashboard shows few figures over time, of those that exist")
struct DashboardTests {
    private let user = User(
        id: Identifier("u"),
        municipality: Identifier("m"),
        organisation: Identifier("o"),
        name: "",
        roles: [.boardMember]
    )

    @Test(
        "Stocks come month by month for a year, what happened quarter by quarter for two, and the year before"
    )
    func series() throws {
        let layout = try layout("indicators: [active-cases, closed-cases]")
        let moment = HandMadeFacts.moment
        let dashboard = try ReadDashboard(layout).answer(from: HandMadeFigures(), for: user, at: moment)
        let stock = try #require(dashboard.answers.first), flow = try #require(dashboard.answers.last)
        #expect(stock.figures.map(\.period.text).first == "2025-10" && stock.figures.count == 13)
        #expect(stock.latest?.whole.count == .exact(25))
        #expect(stock.yearBefore?.period.text == "2025-10" && stock.yearBefore?.whole.count == .exact(25))
        #expect(flow.figures.map(\.period.text).suffix(2) == ["2026-Q2", "2026-Q3"])
        #expect(flow.figures.suffix(3).map(\.whole.count) == [.exact(10), .exact(10), .exact(0)])
        #expect(flow.yearBefore?.period.text == "2025-Q3")
    }

    @Test(
        "A name that is none, no figure at all, too many and an unknown group are told",
        arguments: [
            ("indicators: [aktive-cases]", "No indicator is called aktive-cases."),
            ("indicators: []", "A dashboard has 1 to 8 indicators, not 0."),
            (
                "indicators: [\(Array(repeating: "referrals", count: 9).joined(separator: ", "))]",
                "A dashboard has 1 to 8 indicators, not 9."
            ),
            ("indicators: [active-cases]\ngroup: nobody", "No target group is called nobody."),
        ]
    )
    func mistakes(text: String, sentence: String) throws {
        let mistakes = try layout(text).mistakes(ShippedIndicators.catalogue())
        #expect(mistakes.count == 1 && mistakes.first?.hasPrefix(sentence) == true)
    }

    @Test("The shipped ones can be used, and each role that sees figures has its own")
    func shipped() throws {
        let library = ShippedIndicators.library
        let layouts = try library.list("Dashboards", "yaml").map {
            try library.yaml($0, as: DashboardLayout.self)
        }
        let catalogue = try ShippedIndicators.catalogue()
        #expect(layouts.flatMap { $0.mistakes(catalogue) }.isEmpty)
        let roles = layouts.flatMap(\.roles)
        #expect(Set(roles) == [.boardMember, .coordination, .supervision, .administrationAssistant])
        #expect(roles.count == Set(roles).count, "a role with two first pages has none")
    }

    private func layout(_ text: String) throws -> DashboardLayout {
        let frame = """
            key: test
            names: { de: Probe, en: Test }
            lead: { de: Probe, en: Test }
            roles: []

            """
        return try WrittenLayout(frame + text).read(as: DashboardLayout.self)
    }
}
