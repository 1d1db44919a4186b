import Casework
import Kernel
import Testing

@Suite("A follow-up comes back on its day until it is ticked off")
struct FollowUpTests {
    private let due = Day.clamped(year: 2026, month: 6, day: 1)

    private func followUp() throws -> FollowUp {
        FollowUp(
            try FollowUpDetails(dueOn: due, text: " Bescheid nachfragen "),
            in: Identifier("case"),
            for: CaseworkFixture.worker.id
        )
    }

    @Test("It is overdue from the day after")
    func overdue() throws {
        let followUp = try followUp()
        #expect(!followUp.isOverdue(on: due))
        #expect(followUp.isOverdue(on: due.adding(days: 1)))
        #expect(followUp.text == "Bescheid nachfragen")
    }

    @Test("It is ticked off once, and is then never overdue")
    func done() throws {
        var followUp = try followUp()
        try followUp.complete(on: due.adding(days: 2))
        #expect(followUp.doneOn == due.adding(days: 2))
        #expect(!followUp.isOverdue(on: due.adding(days: 3)))
        #expect(throws: FollowUpRefusal.alreadyDone) { try followUp.complete(on: due.adding(days: 3)) }
        #expect(followUp.doneOn == due.adding(days: 2))
    }

    @Test("It says what to think of, in at most five hundred characters")
    func words() {
        #expect(throws: FollowUpRefusal.textMissing) { try FollowUpDetails(dueOn: due, text: " ") }
        #expect(throws: FollowUpRefusal.textTooLong) {
            try FollowUpDetails(dueOn: due, text: String(repeating: "a", count: 501))
        }
    }
}
