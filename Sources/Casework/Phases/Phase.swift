/// Where a case stands in the case-management cycle of the DGCC (Phase).
public enum Phase: String, Codable, CaseIterable, Sendable {
    case intake, assessment, helpPlan, linking, monitoring, evaluation

    /// A case moves on step by step, or back to a new assessment.
    public var reachable: Set<Phase> {
        switch self {
        case .intake: [.assessment]
        case .assessment: [.helpPlan]
        case .helpPlan: [.linking, .assessment]
        case .linking: [.monitoring, .assessment]
        case .monitoring: [.evaluation, .assessment]
        case .evaluation: [.assessment]
        }
    }

    /// The phase that normally comes next.
    public var following: Phase? {
        switch self {
        case .intake: .assessment
        case .assessment: .helpPlan
        case .helpPlan: .linking
        case .linking: .monitoring
        case .monitoring: .evaluation
        case .evaluation: nil
        }
    }
}
