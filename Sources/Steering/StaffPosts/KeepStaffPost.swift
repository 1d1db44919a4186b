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
        var post = try stores.requirePost(post)
        try stores.refuseTakenCode(details.code, except: post.id)
        try post.change(to: details)
        try stores.funding.save(post, expected: expected)
        return post
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
        var post = try stores.requirePost(post)
        try post.add(entry)
        try stores.funding.save(post, expected: expected)
        return post
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
        var post = try stores.requirePost(post)
        post.remove(entry)
        try stores.funding.save(post, expected: expected)
        return post
    }
}
