import Kernel

/// A meeting of those who work with a household, with its consent and within its releases (Fallkonferenz).
public struct CaseConference: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<CaseConference>
    public let caseFileId: CaseFile.ID
    public let convenedBy: User.ID
    public private(set) var details: ConferenceDetails
    /// When the person agreed to the conference itself; releases say what may be told there.
    public private(set) var agreedOn: Day?
    public private(set) var agreedForm: Consent.Form?
    public private(set) var cancelledOn: Day?
    public private(set) var revision: Revision

    public init(_ details: ConferenceDetails, in caseFile: CaseFile.ID, by user: User) {
        id = .new()
        caseFileId = caseFile
        convenedBy = user.id
        self.details = details
        agreedOn = nil
        agreedForm = nil
        cancelledOn = nil
        revision = .first
    }

    public mutating func change(to details: ConferenceDetails) throws(ConferenceRefusal) {
        guard cancelledOn == nil else { throw .cancelled }
        self.details = details
        revision = revision.next
    }

    public mutating func agree(on day: Day, _ form: Consent.Form) throws(ConferenceRefusal) {
        guard cancelledOn == nil else { throw .cancelled }
        agreedOn = day
        agreedForm = form
        revision = revision.next
    }

    public mutating func cancel(on day: Day) throws(ConferenceRefusal) {
        guard cancelledOn == nil else { throw .cancelled }
        cancelledOn = day
        revision = revision.next
    }

    /// What follows from the days and from whether its minutes are signed off.
    public func standing(on day: Day, minutesSigned: Bool) -> Standing {
        if cancelledOn != nil { return .cancelled }
        if minutesSigned { return .minuted }
        if day < details.heldOn { return agreedOn == nil ? .awaitingConsent : .planned }
        return day == details.heldOn ? .today : .awaitingMinutes
    }

    /// How far a conference is (Stand der Fallkonferenz).
    public enum Standing: String, CaseIterable, Sendable {
        case awaitingConsent, planned, today, awaitingMinutes, minuted, cancelled
    }

    private enum CodingKeys: String, CodingKey {
        case id, caseFileId, convenedBy, agreedOn, agreedForm, cancelledOn, revision
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(Identifier<CaseConference>.self, forKey: .id)
        caseFileId = try container.decode(CaseFile.ID.self, forKey: .caseFileId)
        convenedBy = try container.decode(User.ID.self, forKey: .convenedBy)
        agreedOn = try container.decodeIfPresent(Day.self, forKey: .agreedOn)
        agreedForm = try container.decodeIfPresent(Consent.Form.self, forKey: .agreedForm)
        cancelledOn = try container.decodeIfPresent(Day.self, forKey: .cancelledOn)
        revision = try container.decode(Revision.self, forKey: .revision)
        details = try ConferenceDetails(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(caseFileId, forKey: .caseFileId)
        try container.encode(convenedBy, forKey: .convenedBy)
        try container.encode(agreedOn, forKey: .agreedOn)
        try container.encode(agreedForm, forKey: .agreedForm)
        try container.encode(cancelledOn, forKey: .cancelledOn)
        try container.encode(revision, forKey: .revision)
        try details.encode(to: encoder)
    }
}
