import Kernel
import Pathways

/// Days on which a person is covered in one lane: a benefit, an insurance, a home, a school (Versorgung).
public struct CoveragePeriod: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<CoveragePeriod>
    public let personId: Person.ID
    public let lane: CoverageLane
    /// Code of the lane's catalogue in `Pathways`.
    public private(set) var kind: String
    public private(set) var asWritten: String
    public private(set) var fromOn: Day?
    public private(set) var untilOn: Day?
    /// When it was written down; not known of the oldest ones.
    public let recordedOn: Day?
    public private(set) var revision: Revision

    public init(_ details: CoverageDetails, of person: Person.ID, on day: Day) {
        id = .new()
        personId = person
        lane = details.lane
        kind = details.kind
        asWritten = details.asWritten
        fromOn = details.from
        untilOn = details.until
        recordedOn = day
        revision = .first
    }

    public mutating func change(to details: CoverageDetails) {
        kind = details.kind
        asWritten = details.asWritten
        fromOn = details.from
        untilOn = details.until
        revision = revision.next
    }
}

/// What a coverage period says.
public struct CoverageDetails: Equatable, Sendable {
    public let lane: CoverageLane
    public let kind: String
    public let asWritten: String
    public let from: Day?
    public let until: Day?

    public init(
        lane: CoverageLane,
        kind: String,
        asWritten: String = "",
        from: Day?,
        until: Day?
    )
        throws(LegalSphereRefusal)
    {
        if let from, let until, until < from { throw .endsBeforeBeginning }
        guard lane != .residenceTitle, lane.allows(kind) else { throw .unknownKind }
        guard asWritten.count <= 200 else { throw .textTooLong }
        self.lane = lane
        self.kind = kind
        self.asWritten = asWritten
        self.from = from
        self.until = until
    }
}
