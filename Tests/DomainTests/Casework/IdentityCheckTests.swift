import Casework
import Kernel
import Testing

@Suite("Before a text leaves the case, whatever could tell whom it is about is found")
struct IdentityCheckTests {
    private let check: IdentityCheck

    init() throws {
        let file = try CaseworkFixture.caseFile()
        let details = try PersonDetails(
            familyName: "Haidari",
            givenName: "Shirin",
            originalName: "شیرین حیدری",
            birth: .day(try CaseworkFixture.day("1987-05-03"))
        )
        check = IdentityCheck(
            persons: [Person(details, in: file.id, position: 0)],
            caseNumber: file.number,
            words: RevealingWords(
                places: ["Sandrade", "Bad Berleburg"],
                nationalities: ["Syrien, Arabische Republik", "Syrisch", "Guinea"]
            )
        )
    }

    @Test(
        "Each sort of thing is found as what it is",
        arguments: [
            ("Frau Heidari wartet.", IdentifyingMark.Kind.name, "Heidari"), ("für Schirin", .name, "Schirin"),
            ("geboren am 03.05.1987", .birthday, "03.05.1987"), ("am 3.5.87", .birthday, "3.5.87"),
            ("am 3. Mai 1987", .birthday, "3. Mai 1987"), ("1987-05-03", .birthday, "1987-05-03"),
            ("seit dem 12.03.2025", .day, "12.03.2025"), ("am 12. März 2025", .day, "12. März 2025"),
            ("Vorsprache 2025-03-12", .day, "2025-03-12"), ("der 12/03/2025", .day, "12/03/2025"),
            ("Fall KIM-2026-0001", .caseNumber, "KIM-2026-0001"),
            ("Az. 33.2-04711 liegt", .number, "Az. 33.2-04711"),
            ("BG-Nummer 31704BG0012345", .number, "BG-Nummer 31704BG0012345"),
            ("unter 123456789", .number, "123456789"),
            ("Tel. 0251 4927000", .phone, "0251 4927000"), ("+49 171 2345678", .phone, "+49 171 2345678"),
            ("an s.haidari@example.org", .mail, "s.haidari@example.org"),
            ("in der Bahnhofstraße 12", .address, "Bahnhofstraße 12"), ("Am Markt 3", .address, "Am Markt 3"),
            ("in Sandrade", .place, "Sandrade"), ("eine Sandrader Familie", .place, "Sandrade"),
            ("aus Bad Berleburg", .place, "Bad Berleburg"),
            ("eine 34-jährige Syrerin", .originAndAge, "Syrerin, 34-jährige"),
            ("ein Mann aus Guinea, 19 Jahre alt", .originAndAge, "Guinea, 19 Jahre"),
        ]
    )
    func found(text: String, kind: IdentifyingMark.Kind, words: String) {
        #expect(check.marks(in: text).contains(IdentifyingMark(kind, words)), "\(check.marks(in: text))")
    }

    @Test(
        "What is said of the system is no finding",
        arguments: [
            "Nach § 25b AufenthG fehlte der Nachweis, § 60a Abs. 2 half nicht.",
            "Das Jobcenter verlangt 1.200 Euro Kaution, das Sozialamt zahlt 250 Euro.",
            "Die Familie wartet seit 14 Wochen auf den Kurs, seit dem Jahr 2024.",
            "Minderjährige Kinder brauchen einen Schulplatz; langjährig Geduldete auch.",
            "Syrische Familien warten länger.", "Im 3. Quartal fielen 12 Termine aus.", "",
        ]
    )
    func clean(text: String) {
        #expect(check.marks(in: text) == [])
    }
}
