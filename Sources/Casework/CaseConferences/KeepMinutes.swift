import Kernel

/// Keeps the minutes of a case conference as a draft; after sign-off that is a new version.
public struct KeepMinutes: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let conference: CaseConference.ID
    public let texts: [ConferenceItem.ID: String]
    /// Of the unsigned version it was written on; `nil` where it begins a new one.
    public let expected: Revision?

    public init(
        caseFile: CaseFile.ID,
        conference: CaseConference.ID,
        texts: [ConferenceItem.ID: String],
        expected: Revision?
    ) {
        self.caseFile = caseFile
        self.conference = conference
        self.texts = texts
        self.expected = expected
    }

    public var subject: Subject { Subject("conference", conference) }

    public func run(
        in stores: any CaseworkStores,
        by user: User,
        at moment: Moment
    ) throws -> ConferenceMinutes {
        let conference = try stores.requireOpenConference(conference, in: caseFile)
        guard conference.details.heldOn <= moment.day else { throw ConferenceRefusal.notHeldYet }
        let record = try stores.conferences.record(of: conference)
        let continued = record.latest.flatMap { $0.isSigned ? nil : $0 }
        // Someone signed off or began a version while this one was written.
        guard (expected == nil) == (continued == nil) else { throw ChangedMeanwhile(subject) }
        let said = try entries(of: record)
        let minutes = ConferenceMinutes.draft(
            for: conference,
            after: record.latest,
            by: user,
            at: moment.instant
        )
        let entries = said.map { MinutesEntry(version: minutes.version, item: $0.item, text: $0.text) }
        try stores.conferences.save(minutes, entries, expected: expected)
        return minutes
    }

    private func entries(of record: ConferenceRecord) throws -> [(item: ConferenceItem.ID, text: String)] {
        let entries = record.items.compactMap { item -> (item: ConferenceItem.ID, text: String)? in
            let text = texts[item.id]?.trimmedWhitespace ?? ""
            return text.isEmpty ? nil : (item.id, text)
        }
        guard !entries.isEmpty else { throw ConferenceRefusal.minutesEmpty }
        guard entries.allSatisfy({ $0.text.count <= 20_000 }) else { throw ConferenceRefusal.textTooLong }
        return entries
    }
}

/// Signs the minutes off; from then on they stay as they are.
public struct SignMinutes: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let conference: CaseConference.ID
    public let expected: Revision

    public init(caseFile: CaseFile.ID, conference: CaseConference.ID, expected: Revision) {
        self.caseFile = caseFile
        self.conference = conference
        self.expected = expected
    }

    public var subject: Subject { Subject("conference", conference) }

    public func run(
        in stores: any CaseworkStores,
        by user: User,
        at moment: Moment
    ) throws -> ConferenceMinutes {
        let conference = try stores.requireOpenConference(conference, in: caseFile)
        guard let draft = try stores.conferences.record(of: conference).latest else {
            throw ConferenceRefusal.minutesEmpty
        }
        guard !draft.isSigned else { throw ConferenceRefusal.alreadySigned }
        let signed = draft.signed(on: moment.day)
        try stores.conferences.sign(signed, expected: expected)
        return signed
    }
}
