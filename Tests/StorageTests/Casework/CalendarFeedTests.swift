import Accounts
import Casework
import Kernel
import PortableSQL
import Testing

@Suite("A calendar feed opens for its address only, as long as its owner wants and may", .serialized)
struct CalendarFeedTests {
    @Test("The address opens it; a new one or taking it back closes the old", arguments: Engine.allCases)
    func lifetime(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let desk = CalendarDesk(desk: town.town.desk)
            let first = try await open(town)
            #expect(try await desk.owner(of: first.text, from: "192.0.2.1").user.id == town.meral.id)
            #expect(
                try await town.answer(ReadCalendarFeed(), for: town.meral)?.lastUsedAt
                    == town.town.time.now.instant
            )
            let second = try await open(town)
            await #expect(throws: CalendarRefusal.notFound) {
                _ = try await desk.owner(of: first.text, from: "192.0.2.1")
            }
            try await town.perform(CloseCalendarFeed(), by: town.meral)
            await #expect(throws: CalendarRefusal.notFound) {
                _ = try await desk.owner(of: second.text, from: "192.0.2.1")
            }
            #expect(try await town.answer(ReadCalendarFeed(), for: town.meral) == nil)
        }
    }

    @Test("The database knows the address only as a hash", arguments: Engine.allCases)
    func hashed(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let token = try await open(town)
            let hash = token.hash
            let kept: Statement = "SELECT COUNT(*) AS number FROM calendar_feed WHERE token_hash = \(hash)"
            #expect(try await town.town.number(kept) == 1)
            #expect(token.text != hash && token.text.count == 43)
        }
    }

    @Test("A closed account's feed is closed", arguments: Engine.allCases)
    func closedAccount(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let token = try await open(town)
            let account = town.meral.id.text
            try await town.town.run("UPDATE account SET active = FALSE WHERE id = \(account)")
            let desk = CalendarDesk(desk: town.town.desk)
            await #expect(throws: CalendarRefusal.notFound) {
                _ = try await desk.owner(of: token.text, from: "192.0.2.1")
            }
        }
    }

    @Test("Who asks without end waits, and so does who guesses", arguments: Engine.allCases)
    func rate(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let desk = CalendarDesk(desk: town.town.desk)
            let token = try await open(town).text
            for _ in 0..<60 { _ = try await desk.owner(of: token, from: "192.0.2.1") }
            await #expect(throws: CalendarRefusal.tooOften) {
                _ = try await desk.owner(of: token, from: "192.0.2.1")
            }
            town.town.time.pass(seconds: 3600)
            _ = try await desk.owner(of: token, from: "192.0.2.1")
            for _ in 0..<51 { _ = try? await desk.owner(of: SessionToken().text, from: "192.0.2.9") }
            await #expect(throws: CalendarRefusal.tooOften) {
                _ = try await desk.owner(of: token, from: "192.0.2.9")
            }
        }
    }

    @Test("It says kind, day and case number, nothing else", arguments: Engine.allCases)
    func content(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let details = try FollowUpDetails(dueOn: town.today, text: "Shirin Haidari anrufen")
            let set = try await town.perform(SetFollowUp(caseFile: file.id, details: details), by: town.meral)
            let entries = try await town.answer(ReadCalendar(), for: town.meral)
            #expect(
                entries == [
                    CalendarEntry(
                        kind: .followUp,
                        recordId: set.id.text,
                        sequence: 0,
                        day: town.today,
                        caseNumber: file.number
                    )
                ]
            )
        }
    }

    private func open(_ town: CaseworkTown) async throws -> SessionToken {
        try await town.perform(OpenCalendarFeed(content: .caseNumbers), by: town.meral)
    }
}
