import Kernel

/// Until when a file is kept, and whether it may be deleted then (Aufbewahrung).
public struct Retention: Equatable, Sendable {
    public let until: Day
    public let isHeld: Bool

    /// Counted as § 188 BGB counts: three years from 29 February end on 28 February.
    public init(from day: Day, years: Int, isHeld: Bool) {
        until = Deadline.after(event: day, .years(years))
        self.isHeld = isHeld
    }

    /// The first day on which it may be deleted is the day after.
    public func isOver(on day: Day) -> Bool { !isHeld && day > until }
}

/// Something that becomes due for deletion, told by its number and never by a name.
public struct RetentionEntry: Equatable, Sendable {
    public enum Kind: String, Codable, Sendable { case caseFile, request }

    public let kind: Kind
    public let number: String
    public let office: String
    public let endedOn: Day
    /// Code of the closing reason or of the request's result.
    public let reason: String
    public let retention: Retention

    public init(
        _ kind: Kind,
        number: String,
        office: String,
        endedOn: Day,
        reason: String,
        retention: Retention
    ) {
        self.kind = kind
        self.number = number
        self.office = office
        self.endedOn = endedOn
        self.reason = reason
        self.retention = retention
    }
}

/// A file that must not be deleted although its time is over, with the reason (Sperre).
public struct LegalHold: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<LegalHold>
    public let caseFileId: CaseFile.ID
    public let reason: String
    public let setOn: Day
    public let setBy: User.ID
    public private(set) var liftedOn: Day?
    public private(set) var liftedBy: User.ID?

    public var isInForce: Bool { liftedOn == nil }

    public init(
        of caseFile: CaseFile.ID,
        reason: String,
        on day: Day,
        by user: User
    )
        throws(ClosingRefusal)
    {
        let reason = reason.trimmedWhitespace
        guard !reason.isEmpty else { throw .holdReasonMissing }
        guard reason.count <= 500 else { throw .textTooLong }
        id = .new()
        caseFileId = caseFile
        self.reason = reason
        setOn = day
        setBy = user.id
    }

    public mutating func lift(on day: Day, by user: User) {
        liftedOn = day
        liftedBy = user.id
    }
}
