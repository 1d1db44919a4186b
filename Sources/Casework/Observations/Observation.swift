import Kernel

/// Something about the system that helped or hindered in a case: a gap, a wait, good practice (Beobachtung).
public struct Observation: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<Observation>
    public let caseFileId: CaseFile.ID
    public let authorId: User.ID
    public let observedOn: Day
    public private(set) var details: ObservationDetails
    /// The contact it was noted from.
    public let noteId: Note.ID?
    /// The plan step it was noted from.
    public let planStepId: PlanStep.ID?
    /// When it was lifted to the structure; what became of it there is not known here.
    public private(set) var liftedOn: Day?
    public private(set) var revision: Revision

    public init(
        _ details: ObservationDetails,
        in caseFile: CaseFile.ID,
        from source: ObservationSource,
        by user: User,
        on day: Day
    ) {
        id = .new()
        caseFileId = caseFile
        authorId = user.id
        observedOn = day
        self.details = details
        noteId = source.note
        planStepId = source.planStep
        revision = .first
    }

    mutating func lift(on day: Day) {
        liftedOn = day
        revision = revision.next
    }

    public mutating func change(to details: ObservationDetails) {
        self.details = details
        revision = revision.next
    }

    private enum CodingKeys: String, CodingKey {
        case id, caseFileId, authorId, observedOn, noteId, planStepId, liftedOn, revision
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(Identifier<Observation>.self, forKey: .id)
        caseFileId = try container.decode(CaseFile.ID.self, forKey: .caseFileId)
        authorId = try container.decode(User.ID.self, forKey: .authorId)
        observedOn = try container.decode(Day.self, forKey: .observedOn)
        noteId = try container.decodeIfPresent(Note.ID.self, forKey: .noteId)
        planStepId = try container.decodeIfPresent(PlanStep.ID.self, forKey: .planStepId)
        liftedOn = try container.decodeIfPresent(Day.self, forKey: .liftedOn)
        revision = try container.decode(Revision.self, forKey: .revision)
        details = try ObservationDetails(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(caseFileId, forKey: .caseFileId)
        try container.encode(authorId, forKey: .authorId)
        try container.encode(observedOn, forKey: .observedOn)
        try container.encode(noteId, forKey: .noteId)
        try container.encode(planStepId, forKey: .planStepId)
        try container.encodeIfPresent(liftedOn, forKey: .liftedOn)
        try container.encode(revision, forKey: .revision)
        try details.encode(to: encoder)
    }
}

/// Where in the case something was noticed (Anlass der Beobachtung).
public struct ObservationSource: Equatable, Sendable {
    public let note: Note.ID?
    public let planStep: PlanStep.ID?

    public init(note: Note.ID? = nil, planStep: PlanStep.ID? = nil) {
        self.note = note
        self.planStep = planStep
    }
}

/// What sort of thing was observed, as the municipality's profile lists it (Art der Beobachtung).
public struct ObservationKind: RawRepresentable, Codable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}
