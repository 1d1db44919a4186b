import Kernel
import Steering
import Testing

@Suite("A text with figures")
struct FigureTextTests {
    private func day() throws -> Day { try #require(Day(iso: "2026-11-01")) }
    private func asked() throws -> Day { try #require(Day(iso: "2026-09-30")) }

    @Test("shows each figure with its day, and says in words what is withheld")
    func filled() throws {
        let text = FigureText(
            "Offen: {{figure: open-cases on 2026-09-30}}, neu: {{ figure: new-cases }}.",
            day: try day()
        )
        let open = FigureReference(name: "open-cases", day: try asked())
        let new = FigureReference(name: "new-cases", day: try #require(Day(iso: "2026-10-31")))
        #expect(text.references == [open, new])
        let filled = text.filled(with: [open: .shown("128"), new: .withheld])
        #expect(
            filled == "Offen: 128 (Stand 30.09.2026), "
                + "neu: weniger als 5 oder nicht veröffentlicht (Stand 31.10.2026)."
        )
    }

    @Test(
        "says what it cannot read instead of printing it",
        arguments: [
            "{{figure: open-cases on 30.09.2026}}", "{{figure open-cases}}", "{{figure: a b c d}}", "{{open",
        ]
    )
    func unreadable(text: String) throws {
        let text = FigureText(text, day: try day())
        #expect(text.references.isEmpty)
        #expect(text.unreadable.count == 1)
    }

    @Test("without brackets stays as it is")
    func plain() throws {
        #expect(FigureText("{ein} {Wort}", day: try day()).filled(with: [:]) == "{ein} {Wort}")
    }
}
