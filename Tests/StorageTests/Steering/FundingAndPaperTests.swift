import Casework
import Kernel
import PortableSQL
import Steering
import Testing

@Suite("Posts, money and papers are kept for those who steer")
struct FundingAndPaperTests {
    private func stranger(_ town: CaseworkTown) -> User {
        let viktor = town.viktor
        return User(
            id: viktor.id,
            municipality: viktor.municipality,
            organisation: viktor.organisation,
            name: viktor.name,
            roles: [.coordination]
        )
    }

    private func board(_ town: CaseworkTown) -> User {
        let user = town.coordinator
        return User(
            id: user.id,
            municipality: user.municipality,
            organisation: user.organisation,
            name: user.name,
            roles: [.boardMember]
        )
    }

    private func details(_ code: String) throws -> StaffPostDetails {
        try StaffPostDetails(
            block: .caseManagement,
            code: code,
            title: "Case Management",
            employer: ("Caritas", true),
            fullTimeEquivalent: .fullTime
        )
    }

    private func share(_ from: String, _ label: String) throws -> Steering.PostShare {
        try Steering.PostShare(from: try #require(Day(iso: from)), until: nil, share: .fullTime, label: label)
    }

    @Test("A post, its course and a notice come back as they were kept", arguments: Engine.allCases)
    func kept(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let post = try await town.perform(AddStaffPost(try details("CM-1")), by: town.coordinator)
            let paid = try share("2026-01-01", PostCourse.integrationManagement)
            let added = try await town.perform(
                AddPostEntry(post.id, entry: .funding(paid), expected: post.revision),
                by: town.coordinator
            )
            let period = try #require(Period(from: town.today, until: town.today.adding(days: 300)))
            let notice = try await town.perform(
                AddGrantNotice(
                    try GrantNoticeDetails(
                        reference: "36.02-17",
                        authority: "Bezirksregierung Arnsberg",
                        block: .caseManagement,
                        issuedOn: town.today,
                        period: period,
                        amount: Money(cents: 5_700_000)
                    )
                ),
                by: town.coordinator
            )
            let call = try PaymentCall(day: town.today, amount: Money(cents: 1_425_001), note: "1. Quartal")
            _ = try await town.perform(
                CallPayment(notice.id, call: call, expected: notice.revision),
                by: town.coordinator
            )
            let book = try await town.answer(ReadFunding(), for: town.coordinator)
            #expect(book.posts == [added])
            #expect(book.notices.map(\.open.decimal) == ["42749.99"])
        }
    }

    @Test(
        "A post is paid once, has a number of its own, and a second editor is told",
        arguments: Engine.allCases
    )
    func refusals(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let post = try await town.perform(AddStaffPost(try details("CM-1")), by: town.coordinator)
            await #expect(throws: StaffPostRefusal.codeTaken) {
                try await town.perform(AddStaffPost(try details("CM-1")), by: town.coordinator)
            }
            let first = AddPostEntry(
                post.id,
                entry: .funding(try share("2026-01-01", "KIM")),
                expected: post.revision
            )
            let paid = try await town.perform(first, by: town.coordinator)
            await #expect(throws: ChangedMeanwhile.self) {
                let change = ChangeStaffPost(post.id, details: try details("CM-9"), expected: post.revision)
                _ = try await town.perform(change, by: town.coordinator)
            }
            await #expect(throws: StaffPostRefusal.self) {
                let second = try share("2026-03-01", "AMIF")
                let twice = AddPostEntry(post.id, entry: .funding(second), expected: paid.revision)
                _ = try await town.perform(twice, by: town.coordinator)
            }
            let book = try await town.answer(ReadFunding(), for: town.coordinator)
            #expect(book.posts == [paid])
        }
    }

    @Test("Another town sees nothing; board and case managers see no drafts", arguments: Engine.allCases)
    func privacy(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            _ = try await town.perform(AddStaffPost(try details("CM-1")), by: town.coordinator)
            let paper = try await town.perform(adding(on: town.today), by: town.coordinator)
            let stranger = stranger(town)
            #expect(try await town.answer(ReadFunding(), for: stranger).posts.isEmpty)
            #expect(try await town.answer(ReadCouncilPapers(), for: stranger).isEmpty)
            #expect(try await town.answer(ReadIssuedPapers(), for: board(town)).isEmpty)
            for user in [stranger, board(town)] {
                await #expect(throws: CouncilPaperRefusal.notFound) {
                    try await town.answer(ReadCouncilPaper(paper.id), for: user)
                }
            }
            await #expect(throws: PermissionRefusal.self) {
                try await town.answer(ReadFunding(), for: board(town))
            }
            await #expect(throws: PermissionRefusal.self) {
                try await town.answer(ReadCouncilPaper(paper.id), for: town.meral)
            }
        }
    }

    @Test("Once issued a paper never changes; a new version takes its place", arguments: Engine.allCases)
    func frozen(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let draft = try await town.perform(adding(on: town.today), by: town.coordinator)
            let form = try layout()
            let empty = ReviseCouncilPaper(draft.id)
            await #expect(throws: CouncilPaperRefusal.notIssued) {
                try await town.perform(empty, by: town.coordinator)
            }
            let issue = IssueCouncilPaper(draft.id, layout: form, goals: [], expected: draft.revision)
            let issued = try await town.perform(issue, by: town.coordinator)
            await #expect(throws: CouncilPaperRefusal.frozen) {
                let change = ChangeCouncilPaper(
                    draft.id,
                    content: content("Anders", on: town.today),
                    expected: issued.revision
                )
                _ = try await town.perform(change, by: town.coordinator)
            }
            let seen = try await town.answer(ReadCouncilPaper(draft.id), for: board(town))
            #expect(seen.paper.issue?.isIntact == true)
            #expect(seen.paper.issue?.digest.count == 64)
            let next = try await town.perform(ReviseCouncilPaper(draft.id), by: town.coordinator)
            #expect(next.version == 2)
            await #expect(throws: CouncilPaperRefusal.superseded) {
                try await town.perform(ReviseCouncilPaper(draft.id), by: town.coordinator)
            }
            #expect(try await town.answer(ReadIssuedPapers(), for: board(town)).map(\.id) == [draft.id])
            let second = IssueCouncilPaper(next.id, layout: form, goals: [], expected: next.revision)
            _ = try await town.perform(second, by: town.coordinator)
            #expect(try await town.answer(ReadIssuedPapers(), for: board(town)).map(\.id) == [next.id])
        }
    }

    @Test("Whoever changes an issued paper in the database is found out", arguments: Engine.allCases)
    func tampered(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let draft = try await town.perform(adding(on: town.today), by: town.coordinator)
            let issue = IssueCouncilPaper(draft.id, layout: try layout(), goals: [], expected: draft.revision)
            _ = try await town.perform(issue, by: town.coordinator)
            try await town.town.run(
                "UPDATE council_paper SET frozen = replace(frozen, 'Ein Satz', 'Kein Satz')"
            )
            let seen = try await town.answer(ReadCouncilPaper(draft.id), for: board(town))
            #expect(seen.paper.issue?.isIntact == false)
        }
    }

    @Test("A paper that is not complete is not issued", arguments: Engine.allCases)
    func unfinished(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            var bare = content("Leer", on: town.today)
            bare.fields = [:]
            let draft = try await town.perform(
                AddCouncilPaper(layout: "short", content: bare),
                by: town.coordinator
            )
            await #expect(throws: CouncilPaperRefusal.unfinished("Kurzüberblick")) {
                let issue = IssueCouncilPaper(
                    draft.id,
                    layout: try layout(),
                    goals: [],
                    expected: draft.revision
                )
                _ = try await town.perform(issue, by: town.coordinator)
            }
        }
    }

    private func content(_ title: String, on day: Day) -> PaperContent {
        PaperContent(
            number: "V/1/2026",
            title: title,
            day: day,
            fields: ["overview": .text("Ein Satz.")]
        )
    }

    private func adding(on day: Day) -> AddCouncilPaper {
        AddCouncilPaper(layout: "short", content: content("Kurz", on: day))
    }

    private func layout() throws -> PaperLayout {
        let field = PaperField(code: "overview", label: "Kurzüberblick", kind: .text, isRequired: true)
        let section = PaperSection(heading: "1 Kurzüberblick", fields: [field])
        return PaperLayout(code: "short", title: "Kurz", origin: "Test", sections: [section])
    }
}
