import Kernel

/// A file opened for a time by somebody who is not responsible for it (Akteneinsicht auf Zeit).
///
/// It can be read and not changed, the case manager sees it, and each page read is in the audit log.
public struct CaseAccess: Identifiable, Codable, Equatable, Sendable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// By the Fachaufsicht, on occasion.
        case supervision
        /// By a colleague, because something must be done while nobody responsible is there.
        case emergency
    }

    /// What supervision thinks of an access in an emergency, afterwards.
    public enum Verdict: String, Codable, CaseIterable, Sendable {
        case justified, avoidable, unjustified
    }

    public let id: Identifier<CaseAccess>
    public let municipalityId: Municipality.ID
    public let caseFileId: CaseFile.ID
    public let userId: User.ID
    public let kind: Kind
    /// A code of the profile.
    public let reason: String
    public let words: String
    public let openedAt: Instant
    public private(set) var untilAt: Instant
    public private(set) var verdict: Verdict?
    public private(set) var remark: String
    public private(set) var reviewedAt: Instant?
    public private(set) var reviewedBy: User.ID?
    public private(set) var revision: Revision

    init(
        _ grounds: AccessGrounds,
        kind: Kind,
        to caseFile: CaseFile.ID,
        by user: User,
        from start: Instant,
        hours: Int
    ) {
        id = .new()
        municipalityId = user.municipality
        caseFileId = caseFile
        userId = user.id
        self.kind = kind
        reason = grounds.reason
        words = grounds.words
        openedAt = start
        untilAt = start.adding(seconds: Int64(hours) * 3600)
        verdict = nil
        remark = ""
        reviewedAt = nil
        reviewedBy = nil
        revision = .first
    }

    public func isOpen(at instant: Instant) -> Bool {
        openedAt <= instant && instant < untilAt
    }

    mutating func end(at instant: Instant) throws(CaseAccessRefusal) {
        guard isOpen(at: instant) else { throw .alreadyEnded }
        untilAt = instant
        revision = revision.next
    }

    mutating func review(
        _ review: AccessReview,
        by user: User.ID,
        at instant: Instant
    ) throws(CaseAccessRefusal) {
        guard verdict == nil else { throw .alreadyReviewed }
        guard user != userId else { throw .ownAccess }
        verdict = review.verdict
        remark = review.remark
        reviewedAt = instant
        reviewedBy = user
        revision = revision.next
    }
}
