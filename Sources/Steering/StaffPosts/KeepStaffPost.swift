import Kernel

/// Sets up a post (Stelle anlegen).
public struct AddStaffPost: Action {
    public static let permission = Permission.keepFunding

    public let details: StaffPostDetails

    public init(_ details: StaffPostDetails) {
        self.details = details
    }

    public var subject: Subject { .all("staffPost") }

    public func run(in stores: any FundingStores, by user: User, at moment: Moment) throws -> StaffPost {
        try stores.refuseTakenCode(details.code, except: nil)
        let post = try StaffPost(details)
        try stores.funding.add(post)
        return post
    }
}

/// Corrects what is written down about a post (Stelle ändern).
public struct ChangeStaffPost: Action {
    public static let permission = Permission.keepFunding

    public let post: StaffPost.ID
    public let details: StaffPostDetails
    public let expected: Revision

    public init(_ post: StaffPost.ID, details: StaffPostDetails, expected: Revision) {
        self.post = post
        self.details = details
        self.expected = expected
    }

    public var subject: Subject { Subject("staffPost", post) }

    public func run(in stores: any FundingStores, by user: User, at moment: Moment) throws -> StaffPost {
        try stores.change(post, expected: expected) {
            try stores.refuseTakenCode(details.code, except: post)
            try $0.change(to: details)
        }
    }
}

/// Adds to the course of a post who holds it, what it costs or who pays (Stellenverlauf ergänzen).
public struct AddPostEntry: Action {
    public static let permission = Permission.keepFunding

    public let post: StaffPost.ID
    public let entry: PostEntry
    public let expected: Revision

    public init(_ post: StaffPost.ID, entry: PostEntry, expected: Revision) {
        self.post = post
        self.entry = entry
        self.expected = expected
    }

    public var subject: Subject { Subject("staffPost", post) }

    public func run(in stores: any FundingStores, by user: User, at moment: Moment) throws -> StaffPost {
        try stores.change(post, expected: expected) {
            try $0.add(entry)
            try stores.refuseDoubleEmployment($0, by: entry)
        }
    }
}

/// Takes a wrong entry out of the course of a post (Eintrag streichen).
public struct RemovePostEntry: Action {
    public static let permission = Permission.keepFunding

    public let post: StaffPost.ID
    public let entry: PostEntry
    public let expected: Revision

    public init(_ post: StaffPost.ID, entry: PostEntry, expected: Revision) {
        self.post = post
        self.entry = entry
        self.expected = expected
    }

    public var subject: Subject { Subject("staffPost", post) }

    public func run(in stores: any FundingStores, by user: User, at moment: Moment) throws -> StaffPost {
        try stores.change(post, expected: expected) { $0.remove(entry) }
    }
}

extension FundingStores {
    fileprivate func change(
        _ id: StaffPost.ID,
        expected: Revision,
        _ change: (inout StaffPost) throws -> Void
    ) throws -> StaffPost {
        var post = try requirePost(id)
        try change(&post)
        try funding.save(post, expected: expected)
        return post
    }

    // § 9 Abs. 4 TIntG: nobody's working time is paid for twice, on whatever posts.
    fileprivate func refuseDoubleEmployment(_ post: StaffPost, by entry: PostEntry) throws {
        guard case .occupancy(let share) = entry else { return }
        let others = try funding.posts().filter { $0.id != post.id }
        guard let day = post.overworked(share.label, beside: others) else { return }
        let other = others.first { $0.holds(share.label, on: day) }
        throw StaffPostRefusal.employedTwice(share.label, day, other?.details.code ?? "")
    }
}
