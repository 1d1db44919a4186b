import Kernel

/// The decision by which the state grants money for a block and a time (Förderbescheid).
public struct GrantNotice: Codable, Equatable, Sendable, Identifiable {
    public let id: Identifier<GrantNotice>
    public private(set) var details: GrantNoticeDetails
    public private(set) var calls: [PaymentCall]
    public private(set) var deadlines: [GrantDeadline]
    /// What it said before it was corrected, the first first.
    public private(set) var former: [FormerNotice]
    public private(set) var revision: Revision

    public init(_ details: GrantNoticeDetails) {
        id = .new()
        self.details = details
        calls = []
        deadlines = []
        former = []
        revision = .first
    }

    public init(
        id: Identifier<GrantNotice>,
        _ details: GrantNoticeDetails,
        course: (calls: [PaymentCall], deadlines: [GrantDeadline]),
        former: [FormerNotice],
        revision: Revision
    ) {
        self.id = id
        self.details = details
        (calls, deadlines) = course
        self.former = former
        self.revision = revision
    }

    public var called: Money { .sum(calls.map(\.amount)) }
    public var open: Money { details.amount - called }

    /// Corrects what was written down; the former wording stays readable.
    public mutating func change(to details: GrantNoticeDetails, on day: Day) throws(FundingRefusal) {
        guard called <= details.amount else { throw .calledTooMuch }
        if details != self.details { former.append(FormerNotice(details: self.details, until: day)) }
        self.details = details
        revision = revision.next
    }

    public mutating func call(_ call: PaymentCall) throws(FundingRefusal) {
        guard called + call.amount <= details.amount else { throw .calledTooMuch }
        calls.append(call)
        calls.sort { $0.day < $1.day }
        revision = revision.next
    }

    public mutating func set(_ deadline: GrantDeadline) {
        deadlines.removeAll { $0.title == deadline.title }
        deadlines.append(deadline)
        deadlines.sort { ($0.day, $0.title) < ($1.day, $1.title) }
        revision = revision.next
    }
}

/// What is written down about a grant notice (Angaben zum Bescheid).
public struct GrantNoticeDetails: Codable, Equatable, Sendable {
    public let reference: String
    public let authority: String
    public let block: FundingBlock
    public let issuedOn: Day
    public let period: Period
    public let amount: Money

    public init(
        reference: String,
        authority: String,
        block: FundingBlock,
        issuedOn: Day,
        period: Period,
        amount: Money
    ) throws(FundingRefusal) {
        self.reference = reference.trimmedWhitespace
        self.authority = authority.trimmedWhitespace
        self.block = block
        self.issuedOn = issuedOn
        self.period = period
        self.amount = amount
        guard (1...80).contains(self.reference.count) else { throw .referenceMissing }
        guard (1...120).contains(self.authority.count) else { throw .authorityMissing }
        guard amount > .zero else { throw .amountMissing }
    }
}

/// What a grant notice said until it was corrected (frühere Fassung).
public struct FormerNotice: Codable, Equatable, Sendable {
    public let details: GrantNoticeDetails
    public let until: Day
}

/// Money asked for out of a grant (Mittelabruf).
public struct PaymentCall: Codable, Equatable, Sendable {
    public let day: Day
    public let amount: Money
    public let note: String

    public init(day: Day, amount: Money, note: String) throws(FundingRefusal) {
        guard amount > .zero else { throw .amountMissing }
        self.day = day
        self.amount = amount
        self.note = String(note.trimmedWhitespace.prefix(200))
    }
}

/// A day by which something is due under a grant, such as its proof of use (Frist zum Bescheid).
public struct GrantDeadline: Codable, Equatable, Sendable {
    public let title: String
    public let day: Day
    public let doneOn: Day?

    public init(title: String, day: Day, doneOn: Day? = nil) throws(FundingRefusal) {
        self.title = title.trimmedWhitespace
        guard (1...120).contains(self.title.count) else { throw .titleMissing }
        self.day = day
        self.doneOn = doneOn
    }

    public func isOverdue(on today: Day) -> Bool { doneOn == nil && day < today }
}
