import Kernel

/// The paper one invited agency gets: the invitation, or its part of the signed minutes.
///
/// It is made of what the releases allow on the day, and of nothing else; each making is in the audit log.
public struct ReadConferencePaper: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = true

    public let caseFile: CaseFile.ID
    public let conference: CaseConference.ID
    public let guest: ConferenceGuest.ID
    public let kind: ConferencePaper.Kind

    public init(
        caseFile: CaseFile.ID,
        conference: CaseConference.ID,
        guest: ConferenceGuest.ID,
        kind: ConferencePaper.Kind
    ) {
        self.caseFile = caseFile
        self.conference = conference
        self.guest = guest
        self.kind = kind
    }

    public var subject: Subject { Subject("conference", conference) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> ConferencePaper {
        let read = ReadConference(caseFile: caseFile, conference: conference)
        let held = try read.answer(from: stores, for: user, at: moment)
        guard held.conference.cancelledOn == nil else { throw ConferenceRefusal.cancelled }
        guard held.conference.agreedOn != nil else { throw ConferenceRefusal.consentMissing }
        guard let guest = held.record.guests.first(where: { $0.id == guest }), let id = guest.organisationId
        else { throw ConferenceRefusal.guestMissing }
        // A release may have been withdrawn since the invitation: then there is no paper any more.
        let told = held.told(to: id)
        guard !told.isEmpty else { throw ConferenceRefusal.noRelease }
        let minutes = try minutes(of: held)
        return ConferencePaper(held, to: guest, about: told, minutes: minutes, as: kind)
    }

    private func minutes(of held: HeldConference) throws -> ConferenceMinutes? {
        guard kind == .minutes else { return nil }
        guard let signed = held.record.signed else { throw ConferenceRefusal.minutesUnsigned }
        return signed
    }
}

/// What an invited agency reads: number and initials of the case, and the items released to it (Konferenzpapier).
public struct ConferencePaper: Equatable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case invitation, minutes
    }

    /// One released item, with what the minutes say about it.
    public struct Point: Equatable, Sendable {
        public let lifeDomain: LifeDomain
        public let text: String
        public let said: String
        public let agreements: [ConferenceAgreement]
    }

    public let kind: Kind
    public let caseFileId: CaseFile.ID
    public let caseNumber: String
    public let initials: String
    public let recipient: String
    public let details: ConferenceDetails
    public let points: [Point]
    public let version: Int?

    init(
        _ held: HeldConference,
        to guest: ConferenceGuest,
        about items: [ConferenceItem],
        minutes: ConferenceMinutes?,
        as kind: Kind
    ) {
        self.kind = kind
        caseFileId = held.caseFile.id
        caseNumber = held.caseFile.number
        initials = held.initials
        recipient = guest.name
        details = held.conference.details
        version = minutes?.version
        points = items.map { item in
            Point(
                lifeDomain: item.lifeDomain,
                text: item.text,
                said: minutes == nil ? "" : held.record.text(of: item, in: minutes),
                agreements: minutes == nil ? [] : held.record.agreements.filter { $0.itemId == item.id }
            )
        }
    }
}
