import Casework
import Kernel
import Testing

@Suite("A household's names are heard in a text")
struct NameMentionTests {
    private let persons: [Person]

    init() throws {
        let file = try CaseworkFixture.caseFile().id
        persons = [
            Person(
                try PersonDetails(familyName: "Haidari", givenName: "Shirin", originalName: "شیرین حیدری"),
                in: file,
                position: 0
            ),
            Person(try PersonDetails(familyName: "Weber", givenName: "Chris"), in: file, position: 1),
        ]
    }

    @Test(
        "In any spelling and script",
        arguments: [
            ("Frau Heidari wartet", ["Heidari"]), ("für Schirin", ["Schirin"]), ("حیدری wartet", ["حیدری"]),
            ("Chris und die Haidaris", ["Chris", "Haidaris"]),
        ]
    )
    func heard(text: String, words: [String]) {
        #expect(NameMention.words(in: text, naming: persons) == words)
    }

    @Test(
        "Ordinary words are none",
        arguments: ["Der Kurs im ganzen Kreis fällt aus.", "Die Familie wartet seit Mai.", "", "chris"]
    )
    func ordinary(text: String) {
        #expect(NameMention.words(in: text, naming: persons) == [])
    }
}
