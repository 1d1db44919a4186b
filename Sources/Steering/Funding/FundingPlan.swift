import Kernel

/// Posts and budget of a municipality as one file, for planning and for checking (Förderplan).
public struct FundingPlan: Codable, Sendable, Checked {
    public struct Post: Codable, Sendable {
        public let code: String
        public let title: String
        public let block: FundingBlock
        public let employer: String
        public let passedOn: Bool
        public let fullTimeEquivalent: FullTimeEquivalent
        /// So many posts of this kind.
        public let count: Int
        public let from: Day
        public let until: Day?
        /// Gross employer cost of a full-time post in a year, where known.
        public let costs: [YearlySum]?
        /// What is passed on for a full-time post in a year, where that is not the flat rate.
        public let transfers: [YearlySum]?
    }

    public struct Entry: Codable, Sendable {
        public let year: Int
        public let line: BudgetLine
        public let title: String
        public let basis: BudgetItemDetails.Basis
        public let amount: Money?
        public let months: Int?
        public let actual: Money?
    }

    public let municipality: String
    /// Where the figures were read, and what in them is an assumption.
    public let source: String
    public let rates: [FlatRate]?
    public let posts: [Post]?
    public let budget: [Entry]

    public var flaws: [Flaw] {
        let posts = (posts ?? []).enumerated().compactMap { place, post in
            (1...500).contains(post.count)
                ? nil
                : Flaw(
                    .notFitting,
                    at: ["posts", "\(place + 1)", "count"],
                    expected: ["between 1 and 500 posts"]
                )
        }
        let entries = budget.enumerated().compactMap { place, entry in
            entry.basis != .transfers && entry.amount == nil
                ? Flaw(.missingKey, at: ["budget", "\(place + 1)"], "amount") : nil
        }
        return posts + entries
    }

    /// The plan as posts and entries that can be reckoned with.
    public func book() throws -> FundingBook {
        FundingBook(
            municipality: municipality,
            posts: try (posts ?? []).flatMap { post in
                try (1...post.count).map { try post.made(number: $0) }
            },
            budget: try budget.map { try $0.made() }
        )
    }
}

extension FundingPlan.Post {
    fileprivate func made(number: Int) throws -> StaffPost {
        let code = count == 1 ? code : "\(code)-\(number < 10 ? "0" : "")\(number)"
        let share = { (label: String) throws in
            try PostShare(from: from, until: until, share: fullTimeEquivalent, label: label)
        }
        return try StaffPost(
            StaffPostDetails(
                block: block,
                code: code,
                title: title,
                employer: (employer, passedOn),
                fullTimeEquivalent: fullTimeEquivalent
            ),
            course: PostCourse(
                occupancies: [try share(code)],
                costs: costs ?? [],
                fundings: [try share(PostCourse.integrationManagement)],
                transfers: transfers ?? []
            )
        )
    }
}

extension FundingPlan.Entry {
    fileprivate func made() throws -> BudgetItem {
        try BudgetItem(
            year: year,
            BudgetItemDetails(
                line: line,
                title: title,
                basis: basis,
                planned: (amount ?? .zero, months ?? 12),
                actual: actual
            )
        )
    }
}
