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

/// Corrects a grant notice; what it said before stays readable (Bescheid berichtigen).
public struct ChangeGrantNotice: Action {
    public static let permission = Permission.keepFunding

    public let notice: GrantNotice.ID
    public let details: GrantNoticeDetails
    public let expected: Revision

    public init(_ notice: GrantNotice.ID, details: GrantNoticeDetails, expected: Revision) {
        self.notice = notice
        self.details = details
        self.expected = expected
    }

    public var subject: Subject { Subject("grantNotice", notice) }

    public func run(in stores: any FundingStores, by user: User, at moment: Moment) throws -> GrantNotice {
        try stores.change(notice, expected: expected) { try $0.change(to: details, on: moment.day) }
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
        try stores.change(notice, expected: expected) { try $0.call(call) }
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
        try stores.change(notice, expected: expected) { $0.set(deadline) }
    }
}

extension FundingStores {
    fileprivate func change(
        _ id: GrantNotice.ID,
        expected: Revision,
        _ change: (inout GrantNotice) throws -> Void
    ) throws -> GrantNotice {
        var notice = try requireNotice(id)
        try change(&notice)
        try funding.save(notice, expected: expected)
        return notice
    }
}
