import Accounts
import Casework
import Kernel
import PortableSQL
import Testing

@Suite("What Art. 9 and 10 DSGVO protect is sealed, and opened only on purpose", .serialized)
struct ProtectedTextTests {
    private static let secret = "Depression, in Behandlung bei Dr. Sommer"

    @Test(
        "It stands nowhere but in its own table, and there nobody can read it",
        arguments: Engine.allCases
    )
    func sealed(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let note = try await write(in: file.id, town)
            let rows = try await town.town.database.read {
                try $0.rows("SELECT * FROM note_protected_text")
            }
            #expect(rows.count == 1)
            #expect(rows.allSatisfy { !"\($0.values)".contains("Depression") })
            let journal = try await town.answer(ReadJournal(file.id), for: town.meral)
            #expect(journal.contacts.protectedNotes == [note.id])
            #expect(!"\(journal)".contains("Depression"), "not even whoever leads the case sees it in a list")
            let opened = try await town.answer(
                OpenProtectedTexts(caseFile: file.id, note: note.id),
                for: town.meral
            )
            #expect(opened == [try ProtectedText(.health, Self.secret)])
        }
    }

    @Test("Moved to another note, a sealed text does not open", arguments: Engine.allCases)
    func moved(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            _ = try await write(in: file.id, town)
            let other = try await town.write("Ein anderer", .none, in: file.id)
            try await town.town.run("UPDATE note_protected_text SET note_id = \(other.id.text)")
            await #expect(throws: (any Error).self) {
                try await town.answer(
                    OpenProtectedTexts(caseFile: file.id, note: other.id),
                    for: town.meral
                )
            }
        }
    }

    @Test("Every opening is an entry of its own, and so is every attempt", arguments: Engine.allCases)
    func audited(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let note = try await write(in: file.id, town)
            let opening = OpenProtectedTexts(caseFile: file.id, note: note.id)
            _ = try await town.answer(opening, for: town.meral)
            let done = try await town.audit("OpenProtectedTexts", .done)
            #expect(done.map(\.subject) == [Subject("note", note.id)])
            for (stranger, municipality) in [
                (town.jonas, "town"), (town.paula, "town"), (town.viktor, "other"),
            ] {
                await #expect(throws: CaseFileRefusal.notFound) {
                    try await town.answer(opening, for: stranger)
                }
                let refused = try await town.audit("OpenProtectedTexts", .refused, of: municipality)
                #expect(refused.contains { $0.user == stranger.id })
            }
            await #expect(throws: PermissionRefusal.missing(.openProtectedTexts)) {
                try await town.answer(opening, for: town.coordinator)
            }
        }
    }

    @Test("A deputy reads the note but may not open what is sealed in it", arguments: Engine.allCases)
    func deputy(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let note = try await write(in: file.id, town)
            let deputy = try await town.town.add("dora", roles: [.deputy]).user
            let period = try #require(Period(from: town.today, until: town.today))
            _ = try await town.perform(AppointDeputy(byUser: deputy.id, period: period), by: town.meral)
            let read = try await town.answer(ReadNote(caseFile: file.id, note: note.id), for: deputy)
            #expect(read.note == note)
            #expect(read.protectedNotes == [note])
            await #expect(throws: PermissionRefusal.missing(.openProtectedTexts)) {
                try await town.answer(OpenProtectedTexts(caseFile: file.id, note: note.id), for: deputy)
            }
        }
    }

    private func write(in caseFile: CaseFile.ID, _ town: CaseworkTown) async throws -> Note {
        let details = try NoteDetails(
            happenedOn: town.today,
            kind: .conversation,
            text: "Termin beim Arzt begleitet",
            protected: [try ProtectedText(.health, Self.secret)]
        )
        return try await town.perform(WriteNote(caseFile: caseFile, details: details), by: town.meral)
    }
}
