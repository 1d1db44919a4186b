import Kernel

/// Files a grant notice (Bescheid ablegen).
public struct AddGrantNotice: Action {
    public static let permission = Permission.keepFunding

    public let details: GrantNoticeDetails

    public init(_ details: GrantNoticeDetails) {
        self.details = details
    }

    public var subject: Subject { .all("grantNotice") }

    public func run(in stores: any FundingStores, by user: User, at moment: Moment) throws -> GrantNotice {
        let notice = GrantNotice(details)
        try stores.funding.add(notice)
        return notice
    }
}

/// Notes that money was asked for out of a grant (Mittel abrufen).
public struct CallPayment: Action {
    public static let permission = Permission.keepFunding

    public let notice: GrantNotice.ID
    public let call: PaymentCall
    public let expected: Revision

    public init(_ notice: GrantNotice.ID, call: PaymentCall, expected: Revision) {
        self.notice = notice
        self.call = call
        self.expected = expected
    }

    public var subject: Subject { Subject("grantNotice", notice) }

    public func run(in stores: any FundingStores, by user: User, at moment: Moment) throws -> GrantNotice {
        var notice = try stores.requireNotice(notice)
        try notice.call(call)
        try stores.funding.save(notice, expected: expected)
        return notice
    }
}

/// Sets a deadline under a grant, or notes that it is met (Frist setzen).
public struct SetGrantDeadline: Action {
    public static let permission = Permission.keepFunding

    public let notice: GrantNotice.ID
    public let deadline: GrantDeadline
    public let expected: Revision

    public init(_ notice: GrantNotice.ID, deadline: GrantDeadline, expected: Revision) {
        self.notice = notice
        self.deadline = deadline
        self.expected = expected
    }

    public var subject: Subject { Subject("grantNotice", notice) }

    public func run(in stores: any FundingStores, by user: User, at moment: Moment) throws -> GrantNotice {
        var notice = try stores.requireNotice(notice)
        notice.set(deadline)
        try stores.funding.save(notice, expected: expected)
        return notice
    }
}
