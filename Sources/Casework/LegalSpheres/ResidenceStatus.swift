import Kernel
import Pathways

/// One residence title or permission in a person's history (Aufenthaltsstatus).
public struct ResidenceStatus: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<ResidenceStatus>
    public let personId: Person.ID
    public private(set) var title: ResidenceTitle
    /// As it stood in the list it came from; empty where it was chosen here.
    public private(set) var asWritten: String
    public private(set) var fromOn: Day?
    public private(set) var untilOn: Day?
    public private(set) var document: String
    /// When it was written down; not known of the oldest ones.
    public let recordedOn: Day?
    public private(set) var revision: Revision

    public init(_ details: StatusDetails, of person: Person.ID, on day: Day) {
        id = .new()
        personId = person
        title = details.title
        asWritten = details.asWritten
        fromOn = details.from
        untilOn = details.until
        document = details.document
        recordedOn = day
        revision = .first
    }

    public mutating func change(to details: StatusDetails) {
        title = details.title
        asWritten = details.asWritten
        fromOn = details.from
        untilOn = details.until
        document = details.document
        revision = revision.next
    }
}

/// What a residence status says.
public struct StatusDetails: Equatable, Sendable {
    public let title: ResidenceTitle
    public let asWritten: String
    public let from: Day?
    public let until: Day?
    public let document: String

    public init(
        title: ResidenceTitle,
        asWritten: String = "",
        from: Day?,
        until: Day?,
        document: String = ""
    ) throws(LegalSphereRefusal) {
        if let from, let until, until < from { throw .endsBeforeBeginning }
        guard document.count <= 200, asWritten.count <= 200 else { throw .textTooLong }
        self.title = title
        self.asWritten = asWritten
        self.from = from
        self.until = until
        self.document = document.trimmedWhitespace
    }
}
