import Casework
import Kernel
import PortableSQL
import Testing

@Suite("The journal is only ever added to", .serialized)
struct JournalTests {
    @Test("Corrections stand beside the note they correct, wherever its page is", arguments: Engine.allCases)
    func corrections(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let steps = CaseSteps(town: town, caseFile: file.id)
            let first = try await steps.write("Termin am Montag")
            for number in 1...3 {
                town.town.time.pass(seconds: 60)
                try await steps.write("Vermerk \(number)")
            }
            let details = try NoteDetails(happenedOn: town.today, kind: .phone, text: "Dienstag")
            let correct = CorrectNote(caseFile: file.id, note: first.id, details: details)
            let correction = try await town.perform(correct, by: town.meral)

            let newest = try await town.answer(ReadJournal(file.id, limit: 3), for: town.meral)
            #expect(newest.notes.map(\.note.text) == ["Vermerk 3", "Vermerk 2", "Vermerk 1"])
            #expect(newest.corrections.isEmpty)
            let oldest = try await town.answer(
                ReadJournal(file.id, after: newest.next, limit: 3),
                for: town.meral
            )
            #expect(oldest.notes.map(\.note) == [first], "the note itself is as it was")
            #expect(oldest.corrections(of: first).map(\.note.id) == [correction.id])
            #expect(oldest.corrections(of: first).map(\.authorName) == ["Meral"])
            #expect(oldest.next == nil)
        }
    }

    @Test("A note of another case cannot be corrected from this one", arguments: Engine.allCases)
    func otherCase(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let note = try await CaseSteps(town: town, caseFile: try await town.openCase().id).write()
            let other = try await town.openCase()
            let details = try NoteDetails(happenedOn: town.today, kind: .phone, text: "Falsch abgelegt")
            let correct = CorrectNote(caseFile: other.id, note: note.id, details: details)
            await #expect(throws: NoteRefusal.notFound) { try await town.perform(correct, by: town.meral) }
        }
    }

    @Test("A note cannot tell of tomorrow", arguments: Engine.allCases)
    func future(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let details = try NoteDetails(
                happenedOn: town.today.adding(days: 1),
                kind: .phone,
                text: "Morgen angerufen"
            )
            await #expect(throws: NoteRefusal.inTheFuture) {
                try await town.perform(WriteNote(caseFile: file.id, details: details), by: town.meral)
            }
            #expect(try await town.answer(ReadJournal(file.id), for: town.meral).notes.isEmpty)
        }
    }
}
