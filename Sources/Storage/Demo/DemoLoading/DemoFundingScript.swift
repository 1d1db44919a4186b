import Kernel
import Steering

/// Sets up the posts and the budget of the demo, as coordination would today.
struct DemoFundingScript {
    let plan: FundingPlan
    let stage: DemoStage

    func play(by user: User) throws {
        let book = try plan.book()
        for post in book.posts {
            var kept = try stage.perform(AddStaffPost(post.details), by: user, at: stage.now)
            for entry in entries(of: post.course) {
                let add = AddPostEntry(kept.id, entry: entry, expected: kept.revision)
                kept = try stage.perform(add, by: user, at: stage.now)
            }
        }
        for item in book.budget {
            try stage.perform(AddBudgetItem(year: item.year, details: item.details), by: user, at: stage.now)
        }
    }

    private func entries(of course: PostCourse) -> [PostEntry] {
        course.occupancies.map { .occupancy($0) } + course.fundings.map { .funding($0) }
            + course.costs.map { .cost($0) } + course.transfers.map { .transfer($0) }
    }
}

/// Turns the grants of the demo into scenes: filed, corrected, called for, with deadlines met and to come.
struct DemoGrantScript {
    let grant: DemoGrant
    let keeper: User
    let stage: DemoStage
    private let kept = Kept()

    private final class Kept {
        var notice: GrantNotice?
    }

    init(_ grant: DemoGrant, by keeper: User, on stage: DemoStage) {
        self.grant = grant
        self.keeper = keeper
        self.stage = stage
    }

    var scenes: [DemoScene] {
        var scenes = [stage.scene(on: grant.day, minute: 200) { try file(at: $0) }]
        if let corrected = grant.corrected {
            scenes.append(
                stage.scene(on: corrected.day, minute: 210) { moment in
                    try change(at: moment) { try ChangeGrantNotice($0, details: details(), expected: $1) }
                }
            )
        }
        scenes += grant.calls.map { told in
            stage.scene(on: told.day, minute: 220) { moment in
                let call = try PaymentCall(day: moment.day, amount: told.amount, note: told.note)
                try change(at: moment) { CallPayment($0, call: call, expected: $1) }
            }
        }
        return scenes
    }

    private func file(at moment: Moment) throws {
        let add = AddGrantNotice(try details(grant.corrected?.from))
        kept.notice = try stage.perform(add, by: keeper, at: moment)
        for told in grant.deadlines {
            let deadline = try GrantDeadline(
                title: told.title,
                day: day(told.day),
                doneOn: told.done.map(day)
            )
            try change(at: moment) { SetGrantDeadline($0, deadline: deadline, expected: $1) }
        }
    }

    private func change<A: Action>(
        at moment: Moment,
        _ action: (GrantNotice.ID, Revision) throws -> A
    ) throws where A.Outcome == GrantNotice {
        guard let notice = kept.notice else { throw DemoMistake("steering.yaml", "a grant was not filed") }
        kept.notice = try stage.perform(action(notice.id, notice.revision), by: keeper, at: moment)
    }

    private func details(_ amount: Money? = nil) throws -> GrantNoticeDetails {
        guard let period = Period(from: day(grant.from), until: day(grant.until)) else {
            throw DemoMistake("steering.yaml", "a grant ends before it begins")
        }
        return try GrantNoticeDetails(
            reference: grant.reference,
            authority: grant.authority,
            block: grant.block,
            issuedOn: day(grant.issuedOn),
            period: period,
            amount: amount ?? grant.amount
        )
    }

    private func day(_ told: DemoDay) -> Day { told.day(from: stage.now.day) }
}

/// Turns the papers of the demo into scenes: begun, and issued where they were.
struct DemoPaperScript {
    let paper: DemoPaper
    let layouts: [PaperLayout]
    let keeper: User
    let stage: DemoStage

    func scene() throws -> DemoScene {
        guard let layout = layouts.first(where: { $0.code == paper.layout }) else {
            throw DemoMistake("steering.yaml", "there is no layout \(paper.layout)")
        }
        return stage.scene(on: paper.issued ?? paper.day, minute: 240) { moment in
            let day = paper.day.day(from: stage.now.day)
            let content = PaperContent(
                number: "\(paper.number)/\(day.year)",
                title: paper.title,
                day: day,
                fields: paper.fields
            )
            let add = AddCouncilPaper(layout: layout.code, content: content)
            let draft = try stage.perform(add, by: keeper, at: moment)
            guard paper.issued != nil else { return }
            let issue = IssueCouncilPaper(draft.id, layout: layout, goals: [], expected: draft.revision)
            try stage.perform(issue, by: keeper, at: moment)
        }
    }
}
