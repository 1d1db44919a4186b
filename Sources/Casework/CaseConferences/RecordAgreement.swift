import Kernel

/// Records what was agreed, and sets the follow-up or plan step it becomes.
public struct RecordAgreement: Action {
    public static let permission = Permission.leadCases

    /// What was agreed, by whom and until when.
    public struct Terms: Equatable, Sendable {
        public let what: String
        public let who: String
        public let until: Day

        public init(what: String, who: String, until: Day) throws(ConferenceRefusal) {
            let (what, who) = (what.trimmedWhitespace, who.trimmedWhitespace)
            guard !what.isEmpty else { throw .agreementTextMissing }
            guard !who.isEmpty else { throw .agreementPersonMissing }
            guard what.count <= 400, who.count <= 90 else { throw .textTooLong }
            self.what = what
            self.who = who
            self.until = until
        }
    }

    public let caseFile: CaseFile.ID
    public let conference: CaseConference.ID
    public let item: ConferenceItem.ID
    public let terms: Terms
    /// The goal whose plan it joins; without one it becomes a follow-up.
    public let goal: Goal.ID?

    public init(
        caseFile: CaseFile.ID,
        conference: CaseConference.ID,
        item: ConferenceItem.ID,
        terms: Terms,
        goal: Goal.ID? = nil
    ) {
        self.caseFile = caseFile
        self.conference = conference
        self.item = item
        self.terms = terms
        self.goal = goal
    }

    public var subject: Subject { Subject("conference", conference) }

    public func run(
        in stores: any CaseworkStores,
        by user: User,
        at moment: Moment
    ) throws -> ConferenceAgreement {
        let conference = try stores.requireOpenConference(conference, in: caseFile)
        let item = try stores.conferences.record(of: conference).item(item)
        let step = try goal.map { try addStep(to: $0, stores, user, moment) }
        let followUp = step == nil ? try setFollowUp(stores, user, moment) : nil
        let agreement = ConferenceAgreement(
            id: .new(),
            conferenceId: conference.id,
            caseFileId: caseFile,
            itemId: item.id,
            what: terms.what,
            who: terms.who,
            untilOn: terms.until,
            followUpId: followUp?.id,
            planStepId: step?.id
        )
        try stores.conferences.add(agreement)
        return agreement
    }

    private func addStep(
        to goal: Goal.ID,
        _ stores: any CaseworkStores,
        _ user: User,
        _ moment: Moment
    ) throws -> PlanStep {
        let details = try PlanStepDetails(text: terms.what, agency: terms.who, dueOn: terms.until)
        return try AddPlanStep(caseFile: caseFile, goal: goal, details: details)
            .run(in: stores, by: user, at: moment)
    }

    private func setFollowUp(
        _ stores: any CaseworkStores,
        _ user: User,
        _ moment: Moment
    ) throws -> FollowUp {
        let text = terms.what + " (" + terms.who + ")"
        let details = try FollowUpDetails(dueOn: terms.until, text: text)
        return try SetFollowUp(caseFile: caseFile, details: details).run(in: stores, by: user, at: moment)
    }
}
