/// How a caseload stands against the target for the share of a post (Ampel).
public enum CaseloadLight: String, CaseIterable, Sendable {
    /// Below the target: there is room for more.
    case room
    case fitting
    case high
    case tooHigh
}

extension CaseloadTarget {
    /// Cases weighted by their phases and scaled to a whole post, in hundredths of a case.
    public func load(of workload: Workload) -> Int {
        weight(of: workload.cases) * 100 / workload.share.percent
    }

    /// Weighted cases, in hundredths.
    public func weight(of cases: [Phase: Int]) -> Int {
        cases.reduce(0) { $0 + $1.value * percent(of: $1.key) }
    }

    public func light(of workload: Workload) -> CaseloadLight {
        let load = load(of: workload)
        if load < from * 100 { return .room }
        if load <= until * 100 { return .fitting }
        return load <= until * (100 + tolerancePercent) ? .high : .tooHigh
    }

    /// Whether some phases count less than others.
    public var isWeighted: Bool { phasePercent.values.contains { $0 != 100 } }

    func percent(of phase: Phase) -> Int { phasePercent[phase.rawValue] ?? 100 }
}
