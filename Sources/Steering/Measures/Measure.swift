import AgencyNetwork
import Kernel

/// What a decision leads to: a changed process, an agreement, a form, a post (Maßnahme der Struktur).
public struct Measure: Codable, Hashable, Sendable, Identifiable {
    public let id: Identifier<Measure>
    public let decisionId: Decision.ID
    public let themeId: Theme.ID?
    public private(set) var kind: String
    public private(set) var title: String
    public private(set) var organisationId: Agency.ID?
    public private(set) var dueOn: Day?
    public private(set) var state: MeasureState
    /// By what one sees that it was done.
    public private(set) var evidence: String
    public private(set) var implementedOn: Day?
    public private(set) var aim: EffectAim?
    /// What was found when the effect was last held to be so.
    public private(set) var verdict: EffectVerdict?
    public private(set) var judgedOn: Day?
    public private(set) var revision: Revision

    init(_ details: MeasureDetails, from decision: Decision) {
        id = .new()
        decisionId = decision.id
        themeId = decision.themeId
        kind = details.kind
        title = details.title
        organisationId = details.organisationId
        dueOn = details.dueOn
        state = .planned
        evidence = ""
        implementedOn = nil
        aim = details.aim
        verdict = nil
        judgedOn = nil
        revision = .first
    }

    /// Still to be done.
    public var isOpen: Bool { state == .planned || state == .underWay }

    public func isOverdue(on day: Day) -> Bool {
        guard let dueOn, isOpen else { return false }
        return dueOn < day
    }

    mutating func change(to details: MeasureDetails) {
        if aim != details.aim {
            verdict = nil
            judgedOn = nil
        }
        kind = details.kind
        title = details.title
        organisationId = details.organisationId
        dueOn = details.dueOn
        aim = details.aim
        revision = revision.next
    }

    mutating func move(to next: MeasureState, evidence: String, on day: Day) throws(MeasureRefusal) {
        guard state.reachable.contains(next) else { throw .notReachable }
        let evidence = evidence.trimmedWhitespace
        guard evidence.count <= 2000 else { throw .textTooLong }
        if next == .implemented, evidence.isEmpty { throw .evidenceMissing }
        state = next
        self.evidence = evidence
        implementedOn = next == .implemented ? day : nil
        revision = revision.next
    }

    mutating func judge(_ verdict: EffectVerdict, on day: Day) {
        self.verdict = verdict
        judgedOn = day
        revision = revision.next
    }
}

/// How far a measure is (Stand der Maßnahme).
public enum MeasureState: String, Codable, CaseIterable, Sendable {
    case planned, underWay, implemented, abandoned

    /// The one table of what may follow; docs/states.md repeats it.
    public var reachable: Set<MeasureState> {
        switch self {
        case .planned: [.underWay, .implemented, .abandoned]
        case .underWay: [.planned, .implemented, .abandoned]
        case .implemented: [.underWay]
        case .abandoned: [.planned]
        }
    }
}

/// What is written down about a measure (Angaben zur Maßnahme).
public struct MeasureDetails: Hashable, Sendable {
    public let kind: String
    public let title: String
    public let organisationId: Agency.ID?
    public let dueOn: Day?
    public let aim: EffectAim?

    public init(
        _ kind: String,
        title: String,
        organisation: Agency.ID?,
        due: Day?,
        aim: EffectAim?
    )
        throws(MeasureRefusal)
    {
        self.kind = kind
        self.title = title.trimmedWhitespace
        organisationId = organisation
        dueOn = due
        self.aim = aim
        guard !self.title.isEmpty, self.title.count <= 300 else { throw .titleMissing }
    }
}

/// Why a measure cannot be kept as asked.
public enum MeasureRefusal: Refusal, Equatable {
    case notFound, decisionNotFound, notAdopted, notReachable, kindUnknown, titleMissing, evidenceMissing
    case textTooLong, aimUnknown, aimIncomplete, noAim

    public var kind: RefusalKind {
        switch self {
        case .notFound, .decisionNotFound: .notFound
        case .notReachable: .conflict
        default: .invalid
        }
    }

    public var textKey: String { "measures.refusal.\(self)" }

    public var field: String? {
        switch self {
        case .kindUnknown: "kind"
        case .titleMissing: "title"
        case .evidenceMissing, .textTooLong: "evidence"
        case .aimUnknown, .noAim: "aim"
        case .aimIncomplete: "aimFrom"
        default: nil
        }
    }
}

/// Keeps the measures of the user's municipality.
public protocol MeasureStore {
    /// Those that are due first.
    func all() throws -> [Measure]
    func find(_ id: Measure.ID) throws -> Measure?
    func add(_ measure: Measure) throws
    func save(_ measure: Measure, expected: Revision) throws
}
