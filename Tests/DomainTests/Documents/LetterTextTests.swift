import Casework
import Testing

@Suite("A place in a letter is filled, named as empty or named as unknown")
struct LetterTextTests {
    @Test("What the case knows stands in its place")
    func filled() {
        let text = LetterText(
            "Guten Tag {person.name}, Zeichen {case.number}.",
            [.personName: "Omar", .caseNumber: "7"]
        )
        #expect(text.plain == "Guten Tag Omar, Zeichen 7.")
        #expect(text.isComplete)
    }

    @Test("What the case does not know is named and keeps its braces")
    func empty() {
        let text = LetterText("bis {title.validUntil}, {unsinn}", [.titleValidUntil: ""])
        #expect(text.pieces == [.text("bis "), .empty(.titleValidUntil), .text(", "), .unknown("unsinn")])
        #expect(text.plain == "bis {title.validUntil}, {unsinn}")
        #expect(!text.isComplete)
    }

    @Test("A value with braces is not read as a place again, and a single brace stays a brace")
    func braces() {
        let text = LetterText("{person.name} { }} {", [.personName: "{case.number}", .caseNumber: "7"])
        #expect(text.plain == "{case.number} { }} {")
        #expect(LetterText("} {", [:]).isComplete)
        #expect(LetterText("", [:]).pieces.isEmpty)
    }
}
