import Kernel

/// How the work on a case ended: why, with what, handed to whom, and what the person says (Abschluss).
///
/// A case that is opened again keeps every closing it had.
public struct Closing: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<Closing>
    public let caseFileId: CaseFile.ID
    public let reason: ClosingReason
    public let closedOn: Day
    /// Who goes on from here; empty where nobody does.
    public let handOverTo: String
    public let feedback: ClosingFeedback
    public let afterCareOn: Day?
    public let summary: String
    public let closedBy: User.ID
    public private(set) var reopening: Reopening?

    public init(
        of caseFile: CaseFile.ID,
        _ reason: ClosingReason,
        _ details: ClosingDetails,
        on day: Day,
        by user: User
    ) {
        id = .new()
        caseFileId = caseFile
        self.reason = reason
        closedOn = day
        handOverTo = details.handOverTo
        feedback = details.feedback
        afterCareOn = details.afterCareOn
        summary = details.summary
        closedBy = user.id
    }

    public mutating func end(with reopening: Reopening) {
        self.reopening = reopening
    }
}

/// Why and when a closed case was opened again (Wiederaufnahme).
public struct Reopening: Codable, Equatable, Sendable {
    public let on: Day
    public let reason: String
    public let by: User.ID

    public init(on day: Day, reason: String, by user: User) throws(ClosingRefusal) {
        let reason = reason.trimmedWhitespace
        guard !reason.isEmpty else { throw .reasonMissing }
        guard reason.count <= 1000 else { throw .textTooLong }
        on = day
        self.reason = reason
        by = user.id
    }
}

/// What the person says of the support at its end (Rückmeldung).
public struct ClosingFeedback: Codable, Equatable, Sendable {
    /// A value of the profile's scale; `nil` where it was not asked or not answered.
    public let rating: Int?
    public let words: String
    /// The person did not want to say anything.
    public let declined: Bool

    public static let notAsked = ClosingFeedback(rating: nil, kept: "", declined: false)

    public init(rating: Int?, words: String, declined: Bool) throws(ClosingRefusal) {
        guard words.count <= 2000 else { throw .textTooLong }
        guard !declined || rating == nil else { throw .declinedAndRated }
        self.init(rating: rating, kept: words.trimmedWhitespace, declined: declined)
    }

    private init(rating: Int?, kept words: String, declined: Bool) {
        self.rating = rating
        self.words = words
        self.declined = declined
    }
}

/// What is written down at a closing besides reason and day.
public struct ClosingDetails: Equatable, Sendable {
    public let handOverTo: String
    public let feedback: ClosingFeedback
    public let afterCareOn: Day?
    public let summary: String

    /// Where nothing is known but that it ended.
    public static let none = ClosingDetails()

    public init(
        handOverTo: String,
        feedback: ClosingFeedback,
        afterCareOn: Day?,
        summary: String
    ) throws(ClosingRefusal) {
        guard handOverTo.count <= 200, summary.count <= 5000 else { throw .textTooLong }
        self.handOverTo = handOverTo.trimmedWhitespace
        self.feedback = feedback
        self.afterCareOn = afterCareOn
        self.summary = summary.trimmedWhitespace
    }

    private init() {
        handOverTo = ""
        feedback = .notAsked
        afterCareOn = nil
        summary = ""
    }
}

/// A goal as it stood when the case was closed (Ziel beim Abschluss).
public struct ClosedGoal: Codable, Equatable, Sendable {
    public let position: Int
    public let lifeDomain: LifeDomain
    public let text: String
    public let status: Goal.Status

    public init(_ goal: Goal, position: Int) {
        self.position = position
        lifeDomain = goal.lifeDomain
        text = goal.text
        status = goal.status
    }
}

/// A closing with its goals and the names of who closed and opened again.
public struct MadeClosing: Equatable, Sendable {
    public let closing: Closing
    public let goals: [ClosedGoal]
    public let closedByName: String
    public let reopenedByName: String?

    public init(_ closing: Closing, goals: [ClosedGoal], closedByName: String, reopenedByName: String?) {
        self.closing = closing
        self.goals = goals
        self.closedByName = closedByName
        self.reopenedByName = reopenedByName
    }
}
