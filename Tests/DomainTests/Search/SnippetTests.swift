import Casework
import Testing

@Suite("Words and where they were found") struct SnippetTests {
    @Test("The words that answered are marked as they were written, the rest is left out around them")
    func marks() {
        let text = String(repeating: "Vorher war nichts. ", count: 10) + "Die Ämter antworten dem Amt nicht."
        let snippet = Snippet(of: text, for: SearchQuestion("amt"))
        #expect(snippet.pieces.filter(\.isMarked).map(\.text) == ["Ämter", "Amt"])
        #expect(snippet.pieces.first?.text == "… ")
        #expect(snippet.pieces.map(\.text).joined().count < 200)
    }

    @Test("Every piece together is the text, where it is short")
    func whole() {
        let text = "Brief an Müller-Lüdenscheid (Ärztin), 2. Mahnung!"
        let snippet = Snippet(of: text, for: SearchQuestion("mueller arzt mahnungen"))
        #expect(snippet.pieces.map(\.text).joined() == text)
        #expect(snippet.pieces.filter(\.isMarked).map(\.text) == ["Müller", "Ärztin", "Mahnung"])
    }

    @Test(
        "Inflections of one word share a stem, other words do not",
        arguments: [
            (["Kind", "Kinder", "Kindern", "Kindes"], "Kino"), (["Schule", "Schulen"], "Schulden"),
            (["Termin", "Termine", "Terminen"], "Team"), (["Behörde", "Behoerden"], "Behälter"),
            (["Wohnung", "Wohnungen"], "Wohnen"),
        ]
    )
    func stems(words: [String], other: String) {
        for one in words {
            for another in words {
                #expect(isFound(one, in: another), "\(one) in \(another)")
            }
            #expect(!isFound(one, in: other), "\(one) in \(other)")
        }
    }

    @Test("A line holds nothing that a pattern could mean")
    func line() {
        let line = IndexedWords.line(of: "100 % _ 'Müller' \\ ~ Мария")
        #expect(line == " 100 muller mariya ~ mull ")
    }

    private func isFound(_ question: String, in text: String) -> Bool {
        Snippet(of: text, for: SearchQuestion(question)).pieces.contains(where: \.isMarked)
    }
}
