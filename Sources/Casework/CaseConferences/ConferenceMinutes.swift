import Kernel

/// What was said at a case conference, item by item; once signed off only a new version follows (Protokoll).
public struct ConferenceMinutes: Codable, Equatable, Sendable {
    public let conferenceId: CaseConference.ID
    public let caseFileId: CaseFile.ID
    public let version: Int
    public let authorId: User.ID
    public let writtenAt: Instant
    public let signedOn: Day?
    public let revision: Revision

    public var isSigned: Bool { signedOn != nil }

    /// The first version, or the one after `last`.
    static func draft(
        for conference: CaseConference,
        after last: ConferenceMinutes?,
        by user: User,
        at instant: Instant
    ) -> ConferenceMinutes {
        let isContinued = last.map { !$0.isSigned } ?? false
        return ConferenceMinutes(
            conferenceId: conference.id,
            caseFileId: conference.caseFileId,
            version: isContinued ? last?.version ?? 1 : (last?.version ?? 0) + 1,
            authorId: user.id,
            writtenAt: instant,
            signedOn: nil,
            revision: isContinued ? last?.revision.next ?? .first : .first
        )
    }

    func signed(on day: Day) -> ConferenceMinutes {
        ConferenceMinutes(
            conferenceId: conferenceId,
            caseFileId: caseFileId,
            version: version,
            authorId: authorId,
            writtenAt: writtenAt,
            signedOn: day,
            revision: revision.next
        )
    }
}

/// What the minutes say about one item of the agenda (Protokollpunkt).
public struct MinutesEntry: Codable, Equatable, Sendable {
    public let version: Int
    public let itemId: ConferenceItem.ID
    public let text: String

    public init(version: Int, item: ConferenceItem.ID, text: String) {
        self.version = version
        itemId = item
        self.text = text
    }
}

/// What was agreed at a case conference, by whom and until when; it goes on as a follow-up or plan step (Vereinbarung).
public struct ConferenceAgreement: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<ConferenceAgreement>
    public let conferenceId: CaseConference.ID
    public let caseFileId: CaseFile.ID
    public let itemId: ConferenceItem.ID
    public let what: String
    public let who: String
    public let untilOn: Day
    public let followUpId: FollowUp.ID?
    public let planStepId: PlanStep.ID?
}
