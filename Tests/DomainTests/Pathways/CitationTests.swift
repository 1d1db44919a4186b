import Kernel
import Pathways
import Testing

@Suite("A norm leads to the official text of its section, where that is the text that is cited")
struct CitationTests {
    private static let site = "https://www.gesetze-im-internet.de"

    private func addresses(_ norm: String) throws -> [String] {
        let citation = try LawDirectory(library: RulesGiven.library).cite(norm)
        #expect(citation.pieces.map(\.text).joined() == norm)
        return citation.addresses.map { String($0.dropFirst(Self.site.count)) }
    }

    @Test(
        "One address for each section, of the law it is of",
        arguments: [
            ("§ 25a Abs. 1 Satz 1 Nr. 3 AufenthG", ["/aufenthg_2004/__25a.html"]),
            (
                "§ 3, § 5 Abs. 1 Nr. 1a, 4 AufenthG",
                ["/aufenthg_2004/__3.html", "/aufenthg_2004/__5.html"]
            ),
            ("§ 61 AsylG, § 32 BeschV", ["/asylvfg_1992/__61.html", "/beschv_2013/__32.html"]),
            ("§ 10 Abs. 1 StAG, Verwaltungsvorschriften", ["/stag/__10.html"]),
            ("§ 7 Abs. 1 Satz 2 Nr. 2 SGB II", ["/sgb_2/__7.html"]),
            ("§ 104c AufenthG a. F.", []),
            ("§ 61 AsylG in der Fassung des GEAS-Anpassungsgesetzes", []),
            ("§ 9 TIntG, § 25 AufenthG", ["/aufenthg_2004/__25.html"]),
            ("BVerwG, Urteil vom 18.12.2019, 1 C 34.18", []),
            ("Erlass vom 19.03.2021", []),
        ]
    )
    func addresses(_ norm: String, _ expected: [String]) throws {
        #expect(try addresses(norm) == expected)
    }

    @Test("Every rule that is law today can be opened, unless no listed law is cited")
    func everyRule() throws {
        let rulebook = try RulesGiven.rulebook()
        for version in rulebook.pathways.flatMap(\.versions) where version.status == .inForce {
            let isFormer = version.norm.contains("a. F.")
            #expect(isFormer || !rulebook.laws.cite(version.norm).addresses.isEmpty, "\(version.norm)")
        }
    }
}
