import Kernel
import Pathways

/// Something learnt about a person that rules ask for, with its source and when it was written down (Angabe).
public struct PersonFact: Identifiable, Equatable, Sendable {
    public let id: Identifier<PersonFact>
    public let personId: Person.ID
    public let caseFileId: CaseFile.ID
    public let fact: FactKey
    /// Convictions and health: kept sealed, and only yes or no.
    public let isProtected: Bool
    /// Nothing where it is protected and the reader may not open it: "on record, protected".
    public private(set) var details: FactDetails?
    public private(set) var recordedAt: Instant
    public let recordedBy: User.ID
    public private(set) var revision: Revision

    public init(
        _ details: FactDetails,
        _ definition: FactDefinition,
        of person: Person,
        by user: User,
        at moment: Moment
    ) {
        id = .new()
        personId = person.id
        caseFileId = person.caseFileId
        fact = definition.code
        isProtected = definition.sensitivity != .ordinary
        self.details = details
        recordedAt = moment.instant
        recordedBy = user.id
        revision = .first
    }

    /// As it was kept.
    public init(_ kept: KeptFact, details: FactDetails?) {
        id = kept.id
        personId = kept.personId
        caseFileId = kept.caseFileId
        fact = kept.fact
        isProtected = kept.isProtected
        self.details = details
        recordedAt = kept.recordedAt
        recordedBy = kept.recordedBy
        revision = kept.revision
    }

    // What says something else was learnt only now; an end or a source that is added leaves the beginning as it was.
    mutating func change(to details: FactDetails, at moment: Moment) {
        if details.statement != self.details?.statement || details.from != self.details?.from {
            recordedAt = moment.instant
        }
        self.details = details
        revision = revision.next
    }

    mutating func close() {
        details = nil
    }

    /// As rules take it; `nil` where it is closed to the reader or the catalogue no longer knows it.
    func record(_ definition: FactDefinition) -> FactRecord? {
        guard let details, let value = details.statement.value(definition) else { return nil }
        return FactRecord(
            value,
            from: details.from,
            until: details.until,
            proof: details.proof,
            source: details.source,
            recordedOn: recordedAt.day
        )
    }
}

/// What stands beside the contents of a fact where it is kept (Rahmen einer Angabe).
public struct KeptFact: Sendable {
    public let id: PersonFact.ID
    public let personId: Person.ID
    public let caseFileId: CaseFile.ID
    public let fact: FactKey
    public let isProtected: Bool
    public let recordedAt: Instant
    public let recordedBy: User.ID
    public let revision: Revision

    public init(
        id: PersonFact.ID,
        person: (id: Person.ID, caseFile: CaseFile.ID),
        fact: (key: FactKey, isProtected: Bool),
        recorded: (at: Instant, by: User.ID),
        revision: Revision
    ) {
        self.id = id
        personId = person.id
        caseFileId = person.caseFile
        self.fact = fact.key
        isProtected = fact.isProtected
        recordedAt = recorded.at
        recordedBy = recorded.by
        self.revision = revision
    }
}
