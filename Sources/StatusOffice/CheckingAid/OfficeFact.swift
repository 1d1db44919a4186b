import Kernel
import Pathways

/// Something the office itself knows in one of its procedures, for the checking aid (eigene Angabe der Behörde).
///
/// Never taken from a counselling file: what the office learns by an answer under a release it enters itself or not.
public struct OfficeFact: Identifiable, Equatable, Sendable {
    public let id: Identifier<OfficeFact>
    public let procedureId: Procedure.ID
    public let statement: OfficeStatement
    public let from: UncertainDay
    public let until: Day?
    public let proof: Proof
    public let source: String
    public let recordedOn: Day

    public init(_ entry: OfficeFactEntry, in procedure: Procedure.ID, on day: Day) {
        self.init(id: .new(), entry, in: procedure, on: day)
    }

    /// As it was kept.
    public init(id: OfficeFact.ID, _ entry: OfficeFactEntry, in procedure: Procedure.ID, on day: Day) {
        self.id = id
        procedureId = procedure
        statement = entry.statement
        from = entry.from
        until = entry.until
        proof = entry.proof
        source = entry.source
        recordedOn = day
    }
}

/// What an own fact of the office says (Aussage der Behörde).
public enum OfficeStatement: Hashable, Codable, Sendable {
    case entered(UncertainDay)
    case status(ResidenceTitle)
    case yes(FactKey), no(FactKey)
    /// A word of the scale, which outlasts a change of its order.
    case level(FactKey, String)
    case number(FactKey, Int)
    case happened(FactKey, UncertainDay)

    public var key: FactKey? {
        switch self {
        case .entered: .entered
        case .status: nil
        case .yes(let key), .no(let key), .level(let key, _), .number(let key, _), .happened(let key, _): key
        }
    }

    /// As the rules take it; `nil` where the catalogue no longer knows the word.
    func value(_ catalogue: FactCatalogue) -> FactValue? {
        switch self {
        case .yes: .yes
        case .no: .no
        case .level(let key, let word): catalogue[key]?.scale.firstIndex(of: word).map { .level($0) }
        case .number(_, let number): .number(number)
        case .happened(_, let day): .happened(day)
        case .entered, .status: nil
        }
    }
}

/// An own fact as it is entered: what, since when, until when, on what paper.
public struct OfficeFactEntry: Equatable, Sendable {
    public let statement: OfficeStatement
    public let from: UncertainDay
    public let until: Day?
    public let proof: Proof
    public let source: String

    public init(
        _ statement: OfficeStatement,
        from: UncertainDay = .unknown,
        until: Day? = nil,
        proof: Proof = .asserted,
        source: String = ""
    )
        throws(OfficeFactRefusal)
    {
        if let earliest = from.earliest, let until, until < earliest { throw .endsBeforeBeginning }
        guard source.count <= 200 else { throw .sourceTooLong }
        self.statement = statement
        self.from = from
        self.until = until
        self.proof = proof
        self.source = source.trimmedWhitespace
    }
}

/// Why an own fact cannot be kept.
public enum OfficeFactRefusal: String, Refusal {
    case notFound, endsBeforeBeginning, sourceTooLong, procedureClosed

    public var kind: RefusalKind { self == .notFound ? .notFound : .invalid }
    public var textKey: String { "checkingAid.refusal.\(rawValue)" }

    public var field: String? {
        switch self {
        case .endsBeforeBeginning: "until"
        case .sourceTooLong: "source"
        case .notFound, .procedureClosed: nil
        }
    }
}
