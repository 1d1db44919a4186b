import Casework
import Kernel
import Testing

@Suite("Notes are written once and corrected by appending")
struct NoteTests {
    private let day = Day.clamped(year: 2026, month: 3, day: 10)
    private let now = Instant(microseconds: 1_773_130_000_000_000)

    private func note(_ text: String, correcting corrected: Note? = nil) throws -> Note {
        let details = try NoteDetails(happenedOn: day, kind: .conversation, text: text)
        return Note(
            details,
            in: Identifier("case"),
            by: CaseworkFixture.worker,
            at: now,
            correcting: corrected
        )
    }

    @Test("A correction is a note of its own that names the first one; the first stays as it was")
    func correction() throws {
        let first = try note("Termin am Montag")
        let kept = first
        let correction = try note("Der Termin ist am Dienstag.", correcting: first)
        #expect(correction.correctsId == first.id)
        #expect(correction.id != first.id)
        #expect(first == kept)
        #expect(first.correctsId == nil)
    }

    @Test("A correction of a correction still belongs to the first note")
    func correctedTwice() throws {
        let first = try note("Termin am Montag")
        let second = try note("Dienstag", correcting: first)
        let third = try note("Mittwoch", correcting: second)
        #expect(third.correctsId == first.id)
    }

    @Test("A note says something, in at most twenty thousand characters", arguments: ["", " \n\t "])
    func textMissing(_ text: String) {
        #expect(throws: NoteRefusal.textMissing) { try note(text) }
        #expect(throws: NoteRefusal.textTooLong) { try note(String(repeating: "ä", count: 20_001)) }
        #expect(throws: Never.self) { try note(String(repeating: "ä", count: 20_000)) }
    }

    @Test("White space around a note is not part of it; line breaks within it are")
    func trimmed() throws {
        #expect(try note("  Erst dies.\n\nDann das.\n ").text == "Erst dies.\n\nDann das.")
    }
}
