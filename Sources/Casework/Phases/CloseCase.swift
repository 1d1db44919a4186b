import Kernel

/// Ends the work on a case: reason, hand-over, feedback, and how far the goals were reached.
public struct CloseCase: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let reason: ClosingReason
    public let details: ClosingDetails
    public let day: Day
    public let expected: Revision
    /// How the goals stood when the form was opened; `nil` where nobody looked.
    public let goalsSeen: [Goal.ID: Goal.Status]?

    public init(
        caseFile: CaseFile.ID,
        reason: ClosingReason,
        details: ClosingDetails = .none,
        day: Day,
        expected: Revision,
        goalsSeen: [Goal.ID: Goal.Status]? = nil
    ) {
        self.caseFile = caseFile
        self.reason = reason
        self.details = details
        self.day = day
        self.expected = expected
        self.goalsSeen = goalsSeen
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseFile {
        var file = try stores.caseFiles.require(caseFile)
        try check(with: stores.profile, on: moment.day)
        let goals = try goals(in: stores)
        // Someone else closed it: both versions are worth seeing, so this is a meeting of two editors.
        guard file.isOpen || file.revision == expected else { throw ChangedMeanwhile(subject) }
        try file.close(reason, on: day)
        try stores.caseFiles.save(file, expected: expected)
        let closing = Closing(of: file.id, reason, details, on: day, by: user)
        try stores.closings.add(closing, goals.enumerated().map { ClosedGoal($1, position: $0) })
        try setAfterCare(in: stores, for: user)
        return file
    }

    private func check(with profile: CaseworkProfile, on today: Day) throws {
        guard day <= today else { throw PhaseRefusal.inTheFuture }
        guard profile.closingReasons.contains(where: { $0.code == reason.rawValue }) else {
            throw PhaseRefusal.unknownReason
        }
        if let rating = details.feedback.rating {
            let known = profile.closing.feedbackScale.contains { $0.value == rating }
            guard known else { throw ClosingRefusal.unknownRating }
        }
        if let afterCare = details.afterCareOn, afterCare <= day {
            throw ClosingRefusal.afterCareBeforeClosing
        }
    }

    private func goals(in stores: any CaseworkStores) throws -> [Goal] {
        let goals = try stores.helpPlans.plan(of: caseFile).goals
        guard let goalsSeen else { return goals }
        let now = Dictionary(goals.map { ($0.id, $0.status) }) { first, _ in first }
        guard now == goalsSeen else { throw ChangedMeanwhile(subject) }
        return goals
    }

    private func setAfterCare(in stores: any CaseworkStores, for user: User) throws {
        guard let day = details.afterCareOn else { return }
        let details = try FollowUpDetails(dueOn: day, text: stores.profile.closing.afterCare.de)
        try stores.followUps.add(FollowUp(details, in: caseFile, for: user.id))
    }
}
