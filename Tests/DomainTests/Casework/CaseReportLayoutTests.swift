import Casework
import Foundation
import ResourceLibrary
import Testing

@Suite("The field list of a report to the state is configuration, and its mistakes are told")
struct CaseReportLayoutTests {
    @Test(
        "A mistake is one sentence that names the column",
        arguments: [
            ("{ column: Name, from: familyName }", "Name comes from familyName, which is not known."),
            ("{ column: Land, from: nationality }", "Land is said of a person, but the rows are households."),
            ("{ column: Wohnen, from: firstRating }", "Wohnen comes from firstRating, which is not known."),
            (
                "{ column: Phase, from: phase, days: iso }",
                "Phase is no day, but days says how one is written."
            ),
        ]
    )
    func mistakes(field: String, sentence: String) throws {
        let mistakes = try layout("households", field).mistakes
        #expect(mistakes.count == 1)
        #expect(mistakes.first?.hasPrefix(sentence) == true)
    }

    @Test("Two columns of the same name are refused; a usable list has no mistakes")
    func doubled() throws {
        let twice = try layout("persons", "{ column: A, from: age }", "{ column: A, from: sex }").mistakes
        #expect(twice == ["The column A stands there twice. Give each column its own name."])
        let right = try layout(
            "persons",
            "{ column: A, from: age }",
            "{ column: B, from: \"lastRating:work\" }"
        )
        #expect(right.mistakes.isEmpty)
    }

    @Test("No source leads to a name, an address or a text")
    func sources() {
        let kinds = CaseReportSource.Kind.allCases.map(\.rawValue)
        for word in ["name", "address", "text", "note", "phone"] {
            #expect(!kinds.contains { $0.lowercased().contains(word) })
        }
    }

    @Test("The shipped reports can be used and go only to whom a case was released")
    func shipped() throws {
        let library = ResourceLibrary(
            root: URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
                path: "../../../Resources"
            )
        )
        let layouts = try library.list("Reports", "yaml").map {
            try library.yaml($0, as: CaseReportLayout.self)
        }
        #expect(layouts.count >= 2)
        #expect(layouts.flatMap(\.mistakes).isEmpty)
        #expect(layouts.allSatisfy { $0.releasedTo != nil })
    }

    private func layout(_ rows: String, _ fields: String...) throws -> CaseReportLayout {
        let text = """
            report: test
            name: { de: Probe, en: Test }
            about: { de: "", en: "" }
            rows: \(rows)
            fields:
            """
        let lines = fields.map { "\n  - \($0)" }.joined()
        return try WrittenLayout(text + lines).read(as: CaseReportLayout.self)
    }
}
