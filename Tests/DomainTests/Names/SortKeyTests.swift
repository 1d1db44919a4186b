import Casework
import Testing

@Suite("Order and search of names") struct SortKeyTests {
    @Test("Names stand in the order of DIN 5007-2, other scripts among them")
    func order() {
        let names = [
            "Ölmez", "Oduya", "Zander", "Шевченко", "Özdemir", "Al-Ahmad", "Ağca", "Al Khatib", "Straße",
            "Strasse A",
        ]
        #expect(
            names.sorted { SortKey.german($0) < SortKey.german($1) }
                == [
                    "Ağca", "Al-Ahmad", "Al Khatib", "Oduya", "Ölmez", "Özdemir", "Шевченко", "Straße",
                    "Strasse A", "Zander",
                ]
        )
    }

    @Test("ä is ae, ß is ss, other signs on letters and capitals do not count")
    func letters() {
        #expect(SortKey.german("Müller-Lüdenscheid") == "mueller luedenscheid")
        #expect(SortKey.german("ÇELİK") == "celik")
        #expect(SortKey.german("O'Neill") == "oneill")
        #expect(SortKey.german("Weiß") == "weiss")
    }

    @Test(
        "A search finds the text however its umlauts are typed",
        arguments: ["Müller", "Mueller", "Muller", "MÜLLER", "Mu\u{308}ller", " müller! "]
    )
    func search(typed: String) {
        #expect(SearchText.normalised(typed) == "muller")
    }

    @Test("Search text keeps digits and loses signs")
    func digits() {
        #expect(SearchText.normalised("AE § 25b, seit 01.03.2021") == "a 25b seit 01 03 2021")
        #expect(SearchText.normalised("Іваненко") == "ivanenko")
        #expect(SearchText.normalised("٢٠٢١") == "2021")
    }
}
