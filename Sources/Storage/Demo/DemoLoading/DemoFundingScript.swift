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
