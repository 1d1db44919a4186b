import ResourceLibrary
import Testing
import WebSupport

@Suite("Every sentence in German and English")
struct TextsTests {
    private let translations = Translations([
        .german: [
            "a.days.one": "{count} Tag", "a.days.other": "{count} Tage", "a.hello": "Hallo {name}",
            "a.only": "Nur deutsch",
        ],
        .english: ["a.days.one": "{count} day", "a.days.other": "{count} days", "a.hello": "Hello {name}"],
    ])

    @Test("Both languages have the same keys, and the same placeholders in each sentence")
    func complete() throws {
        let translations = try Translations(from: ResourceLibrary(root: TestSite.resources))
        #expect(translations.gaps == [])
        let (german, english) = (translations.texts(in: .german), translations.texts(in: .english))
        for key in translations.keys(in: .german) {
            let names = [german, english].map { Set($0(key).matches(of: /\{([^}]*)\}/).map { String($0.1) }) }
            #expect(names[0] == names[1], "\(key)")
            #expect(!german(key).isEmpty, "\(key)")
        }
    }

    @Test("A sentence takes its values, and chooses its form by the count")
    func values() {
        let texts = translations.texts(in: .english)
        #expect(texts("a.days", count: 1) == "1 day")
        #expect(texts("a.days", count: 0) == "0 days")
        #expect(texts("a.hello", ["name": "{count}"]) == "Hello {count}")
        #expect(texts("a.hello") == "Hello {name}")
    }

    @Test("What English lacks is said in German; what nobody has shows its key")
    func fallback() {
        let texts = translations.texts(in: .english)
        #expect(texts("a.only") == "Nur deutsch")
        #expect(texts("a.nothing") == "a.nothing")
    }

    @Test(
        "The browser's wish is read with its weights",
        arguments: [
            ("de-DE,de;q=0.9,en;q=0.8", Language.german), ("en-GB", .english), ("fr;q=1, en;q=0.2", .english),
            ("de;q=0.1, en;q=0.9", .english), ("de;q=0, en;q=0.1", .english),
        ]
    )
    func acceptLanguage(_ header: String, _ language: Language) {
        #expect(Language(acceptLanguage: header) == language)
        #expect(Language(acceptLanguage: "fr, tr") == nil)
    }
}
