import Kernel

/// What two agencies agreed on how to work together (Kooperationsvereinbarung).
public struct CooperationAgreement: Codable, Equatable, Sendable, Identifiable {
    public let id: Identifier<CooperationAgreement>
    public let fromId: Agency.ID
    public let toId: Agency.ID
    public private(set) var title: String
    public private(set) var terms: String
    public private(set) var concludedOn: Day
    /// When both look at it again; overdue agreements are visibly so.
    public private(set) var reviewOn: Day?
    public private(set) var endedOn: Day?
    /// Name of the signed paper; empty where none is attached.
    public private(set) var paperName: String
    public private(set) var revision: Revision

    init(between from: Agency.ID, and to: Agency.ID, _ details: AgreementDetails) {
        id = .new()
        fromId = from
        toId = to
        title = details.title
        terms = details.terms
        concludedOn = details.concludedOn
        reviewOn = details.reviewOn
        endedOn = nil
        paperName = details.paper?.name ?? ""
        revision = .first
    }

    public var isInForce: Bool { endedOn == nil }

    public func isOverdue(on day: Day) -> Bool {
        guard let reviewOn, isInForce else { return false }
        return reviewOn < day
    }

    mutating func change(to details: AgreementDetails) {
        title = details.title
        terms = details.terms
        concludedOn = details.concludedOn
        reviewOn = details.reviewOn
        if let paper = details.paper { paperName = paper.name }
        revision = revision.next
    }

    mutating func end(on day: Day) throws(AgreementRefusal) {
        guard isInForce else { throw .ended }
        endedOn = day
        revision = revision.next
    }
}

/// What is written down about an agreement.
public struct AgreementDetails: Equatable, Sendable {
    public let title: String
    public let terms: String
    public let concludedOn: Day
    public let reviewOn: Day?
    public let paper: AgreementPaper?

    public init(
        title: String,
        terms: String,
        concludedOn: Day,
        reviewOn: Day?,
        paper: AgreementPaper?
    )
        throws(AgreementRefusal)
    {
        self.title = title.trimmedWhitespace
        self.terms = terms.trimmedWhitespace
        guard !self.title.isEmpty, self.title.count <= 200 else { throw .titleMissing }
        guard self.terms.count <= 8000 else { throw .termsTooLong }
        if let reviewOn, reviewOn < concludedOn { throw .reviewedBeforeConcluded }
        self.concludedOn = concludedOn
        self.reviewOn = reviewOn
        self.paper = paper
    }
}

/// The signed agreement as a PDF (unterschriebene Vereinbarung).
public struct AgreementPaper: Equatable, Sendable {
    public static let maximumBytes = 10 * 1_048_576

    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) throws(AgreementRefusal) {
        guard bytes.count <= Self.maximumBytes else { throw .paperTooLarge }
        guard bytes.starts(with: Array("%PDF-".utf8)) else { throw .paperIsNoPDF }
        let usable = name.filter { !$0.isNewline && !"/\\\"".contains($0) }
        self.name = usable.isEmpty ? "Vereinbarung.pdf" : String(usable.suffix(120))
        self.bytes = bytes
    }
}
