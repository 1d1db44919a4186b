import Kernel

/// Everything that is kept about posts and money of a municipality (Förderakte).
public struct FundingBook: Sendable {
    public let municipality: String
    public let posts: [StaffPost]
    public let notices: [GrantNotice]
    public let budget: [BudgetItem]

    public init(
        municipality: String,
        posts: [StaffPost],
        notices: [GrantNotice] = [],
        budget: [BudgetItem]
    ) {
        self.municipality = municipality
        self.posts = posts
        self.notices = notices
        self.budget = budget
    }

    /// Deadlines that are not met yet, the nearest first.
    public var openDeadlines: [(notice: GrantNotice, deadline: GrantDeadline)] {
        notices.flatMap { notice in
            notice.deadlines.filter { $0.doneOn == nil }.map { (notice, $0) }
        }
        .sorted { $0.1.day < $1.1.day }
    }
}
