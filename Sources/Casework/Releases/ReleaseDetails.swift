import Kernel

/// What the person decided: to whom, what for, what, in which direction, for how long, and how they said so.
public struct ReleaseDetails: Codable, Equatable, Sendable {
    public let kind: Release.Kind
    public let recipientId: Organisation.ID
    public let purpose: String
    public let direction: Release.Direction
    public let content: ReleasedContent
    /// Always with an end: a release for an unknown time is none.
    public let period: Period
    public let given: GivenRelease

    public init(
        _ kind: Release.Kind,
        to recipient: ReleaseRecipient,
        of content: ReleasedContent,
        for period: Period,
        given: GivenRelease
    )
        throws(ReleaseRefusal)
    {
        guard period.until != nil else { throw .endMissing }
        guard period.from >= given.givenOn else { throw .beginsBeforeGiven }
        self.kind = kind
        recipientId = recipient.organisation
        purpose = recipient.purpose
        direction = recipient.direction
        self.content = content
        self.period = period
        self.given = given
    }

    private enum CodingKeys: String, CodingKey {
        case kind, recipientId, purpose, direction, period
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        kind = try container.decode(Release.Kind.self, forKey: .kind)
        recipientId = try container.decode(Organisation.ID.self, forKey: .recipientId)
        purpose = try container.decode(String.self, forKey: .purpose)
        direction = try container.decode(Release.Direction.self, forKey: .direction)
        period = try container.decode(Period.self, forKey: .period)
        content = try ReleasedContent(from: decoder)
        given = try GivenRelease(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(recipientId, forKey: .recipientId)
        try container.encode(purpose, forKey: .purpose)
        try container.encode(direction, forKey: .direction)
        try container.encode(period, forKey: .period)
        try content.encode(to: encoder)
        try given.encode(to: encoder)
    }
}

/// Who receives, what for, and which way the facts may go (Empfänger und Zweck).
public struct ReleaseRecipient: Equatable, Sendable {
    public let organisation: Organisation.ID
    public let purpose: String
    public let direction: Release.Direction

    public init(
        _ organisation: Organisation.ID,
        purpose: String,
        direction: Release.Direction
    )
        throws(ReleaseRefusal)
    {
        let purpose = purpose.trimmedWhitespace
        guard !purpose.isEmpty else { throw .purposeMissing }
        guard purpose.count <= 500 else { throw .purposeTooLong }
        self.organisation = organisation
        self.purpose = purpose
        self.direction = direction
    }
}

/// How the person gave a release: when, in which form and language, and what was said where nothing was written.
public struct GivenRelease: Codable, Equatable, Sendable {
    public let givenOn: Day
    public let form: Consent.Form
    /// What the person said; required where it was said and not written.
    public let note: String
    /// ISO 639 code of the language it was explained in.
    public let language: String
    public let interpreter: Bool

    public init(
        on day: Day,
        form: Consent.Form,
        note: String = "",
        language: String,
        interpreter: Bool
    )
        throws(ReleaseRefusal)
    {
        let note = note.trimmedWhitespace
        guard form != .oral || !note.isEmpty else { throw .oralWithoutNote }
        guard note.count <= 1000 else { throw .noteTooLong }
        givenOn = day
        self.form = form
        self.note = note
        self.language = language
        self.interpreter = interpreter
    }
}
