import Kernel

/// Keeps the conferences of the cases within sight; signed minutes are never changed.
public protocol CaseConferenceStore {
    /// The latest first.
    func all(in caseFile: CaseFile.ID) throws -> [CaseConference]
    /// Which of them have signed minutes.
    func signed(in caseFile: CaseFile.ID) throws -> Set<CaseConference.ID>
    func record(of conference: CaseConference) throws -> ConferenceRecord
    func add(_ conference: CaseConference) throws
    func save(_ conference: CaseConference, expected: Revision) throws
    func add(_ item: ConferenceItem) throws
    func remove(_ item: ConferenceItem) throws
    func add(_ guest: ConferenceGuest) throws
    func remove(_ guest: ConferenceGuest) throws
    /// Keeps a draft: a new version, or in place of the unsigned one at `expected`.
    func save(_ minutes: ConferenceMinutes, _ entries: [MinutesEntry], expected: Revision?) throws
    func sign(_ minutes: ConferenceMinutes, expected: Revision) throws
    func add(_ agreement: ConferenceAgreement) throws
}

extension CaseConferenceStore {
    public func require(_ id: CaseConference.ID, in caseFile: CaseFile.ID) throws -> CaseConference {
        guard let conference = try all(in: caseFile).first(where: { $0.id == id }) else {
            throw ConferenceRefusal.notFound
        }
        return conference
    }
}

/// All that belongs to one conference (Konferenzakte).
public struct ConferenceRecord: Equatable, Sendable {
    public let items: [ConferenceItem]
    public let guests: [ConferenceGuest]
    /// Versions of the minutes, the first one first.
    public let minutes: [ConferenceMinutes]
    public let entries: [MinutesEntry]
    public let agreements: [ConferenceAgreement]

    public init(
        items: [ConferenceItem],
        guests: [ConferenceGuest],
        minutes: [ConferenceMinutes],
        entries: [MinutesEntry],
        agreements: [ConferenceAgreement]
    ) {
        self.items = items
        self.guests = guests
        self.minutes = minutes
        self.entries = entries
        self.agreements = agreements
    }

    public var latest: ConferenceMinutes? { minutes.last }
    public var signed: ConferenceMinutes? { minutes.last(where: \.isSigned) }

    public func text(of item: ConferenceItem, in minutes: ConferenceMinutes?) -> String {
        entries.first { $0.itemId == item.id && $0.version == minutes?.version }?.text ?? ""
    }

    func item(_ id: ConferenceItem.ID) throws(ConferenceRefusal) -> ConferenceItem {
        guard let item = items.first(where: { $0.id == id }) else { throw .itemUnknown }
        return item
    }
}
