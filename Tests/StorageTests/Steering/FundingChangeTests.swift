import Accounts
import Casework
import Kernel
import PortableSQL
import Steering
import Testing

@Suite("What was written down about money can be corrected, and nobody's change is lost")
struct FundingChangeTests {
    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    private func details(_ amount: Int, _ reference: String = "36.02-17") throws -> GrantNoticeDetails {
        try GrantNoticeDetails(
            reference: reference,
            authority: "Bezirksregierung Arnsberg",
            block: .caseManagement,
            issuedOn: try day("2026-01-15"),
            period: try #require(Period(from: try day("2026-01-01"), until: try day("2026-12-31"))),
            amount: Money(cents: amount)
        )
    }

    private func notices(_ town: CaseworkTown) async throws -> [GrantNotice] {
        try await town.answer(ReadFunding(), for: town.coordinator).notices
    }

    @Test(
        "A corrected notice keeps what it said before, and a second editor is told",
        arguments: Engine.allCases
    )
    func corrected(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let karla = town.coordinator
            let filed = try await town.perform(AddGrantNotice(try details(5_000_000)), by: karla)
            let change = ChangeGrantNotice(
                filed.id,
                details: try details(5_700_000),
                expected: filed.revision
            )
            let changed = try await town.perform(change, by: karla)
            await #expect(throws: ChangedMeanwhile.self) {
                let late = ChangeGrantNotice(
                    filed.id,
                    details: try details(1, "36.02-18"),
                    expected: filed.revision
                )
                _ = try await town.perform(late, by: karla)
            }
            let same = ChangeGrantNotice(filed.id, details: changed.details, expected: changed.revision)
            _ = try await town.perform(same, by: karla)
            let kept = try #require(try await notices(town).first)
            #expect(kept.details == (try details(5_700_000)))
            #expect(kept.former.map(\.details) == [try details(5_000_000)])
            #expect(kept.former.map(\.until) == [town.today])
            #expect(try await town.audit("ChangeGrantNotice", .done).count == 2)
        }
    }

    @Test("A notice cannot be made smaller than what was called", arguments: Engine.allCases)
    func called(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let filed = try await town.perform(AddGrantNotice(try details(5_000_000)), by: town.coordinator)
            let call = try PaymentCall(day: town.today, amount: Money(cents: 3_000_000), note: "")
            let after = try await town.perform(
                CallPayment(filed.id, call: call, expected: filed.revision),
                by: town.coordinator
            )
            await #expect(throws: FundingRefusal.calledTooMuch) {
                let small = ChangeGrantNotice(
                    filed.id,
                    details: try details(2_999_999),
                    expected: after.revision
                )
                _ = try await town.perform(small, by: town.coordinator)
            }
            #expect(try await notices(town).first?.former == [])
        }
    }

    @Test(
        "Entries and drafts can be discarded, unless somebody changed them since",
        arguments: Engine.allCases
    )
    func discarded(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let karla = town.coordinator
            let details = try BudgetItemDetails(
                line: .other,
                title: "Sachkosten",
                basis: .amount,
                planned: (Money(cents: 100), 12),
                actual: nil
            )
            let item = try await town.perform(AddBudgetItem(year: 2026, details: details), by: karla)
            let change = ChangeBudgetItem(item.id, details: details, expected: item.revision)
            let changed = try await town.perform(change, by: karla)
            await #expect(throws: ChangedMeanwhile.self) {
                try await town.perform(DiscardBudgetItem(item.id, expected: item.revision), by: karla)
            }
            _ = try await town.perform(DiscardBudgetItem(item.id, expected: changed.revision), by: karla)
            #expect(try await town.answer(ReadFunding(), for: karla).budget.isEmpty)

            let content = PaperContent(number: "", title: "Entwurf", day: town.today, fields: [:])
            let draft = try await town.perform(AddCouncilPaper(layout: "short", content: content), by: karla)
            await #expect(throws: ChangedMeanwhile.self) {
                let wrong = DiscardCouncilPaper(draft.id, expected: draft.revision.next)
                _ = try await town.perform(wrong, by: karla)
            }
            _ = try await town.perform(DiscardCouncilPaper(draft.id, expected: draft.revision), by: karla)
            #expect(try await town.answer(ReadCouncilPapers(), for: karla).isEmpty)
        }
    }

    @Test("An issued paper is not thrown away", arguments: Engine.allCases)
    func issued(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let layout = PaperLayout(code: "short", title: "Kurz", origin: "Test", sections: [])
            let content = PaperContent(number: "", title: "Heraus", day: town.today, fields: [:])
            let draft = try await town.perform(
                AddCouncilPaper(layout: "short", content: content),
                by: town.coordinator
            )
            let issue = IssueCouncilPaper(draft.id, layout: layout, goals: [], expected: draft.revision)
            let issued = try await town.perform(issue, by: town.coordinator)
            await #expect(throws: CouncilPaperRefusal.frozen) {
                let discard = DiscardCouncilPaper(issued.id, expected: issued.revision)
                _ = try await town.perform(discard, by: town.coordinator)
            }
        }
    }

    @Test("Nobody is paid for twice, on whatever posts they are", arguments: Engine.allCases)
    func employedTwice(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let (one, other) = (try await post("CM-1", town), try await post("CM-2", town))
            _ = try await hold(one, "ab", 600, ("2026-01-01", nil), town)
            let half = try await hold(other, "ab", 400, ("2026-01-01", "2026-05-31"), town)
            await #expect(throws: StaffPostRefusal.employedTwice("ab", try day("2026-06-01"), "CM-1")) {
                _ = try await hold(half, "ab", 500, ("2026-06-01", nil), town)
            }
            _ = try await hold(half, "cd", 500, ("2026-06-01", nil), town)
        }
    }

    private func post(_ code: String, _ town: CaseworkTown) async throws -> StaffPost {
        let details = try StaffPostDetails(
            block: .caseManagement,
            code: code,
            title: "Case Management",
            employer: ("Caritas", true),
            fullTimeEquivalent: .fullTime
        )
        return try await town.perform(AddStaffPost(details), by: town.coordinator)
    }

    private func hold(
        _ post: StaffPost,
        _ label: String,
        _ thousandths: Int,
        _ days: (from: String, until: String?),
        _ town: CaseworkTown
    ) async throws -> StaffPost {
        let share = try Steering.PostShare(
            from: try day(days.from),
            until: try days.until.map(day),
            share: FullTimeEquivalent(thousandths: thousandths),
            label: label
        )
        let add = AddPostEntry(post.id, entry: .occupancy(share), expected: post.revision)
        return try await town.perform(add, by: town.coordinator)
    }
}
