import Kernel

/// What is late in a procedure (Überfälligkeit).
public enum ProcedureDue: String, CaseIterable, Sendable {
    /// The next day has passed.
    case nextStep
    /// Not decided three months after the application: from then on a court may be asked (§ 75 Satz 2 VwGO).
    case decision

    /// The latest day of application for which the three months are over on a day, for lists.
    public static func latestOverdueApplication(on day: Day) -> Day {
        var applied = day.adding(days: -89)
        while Procedure.decisionDue(after: applied) >= day { applied = applied.adding(days: -1) }
        return applied
    }
}

extension Procedure {
    /// The last day of the three months of § 75 Satz 2 VwGO.
    public var decisionDueOn: Day { Self.decisionDue(after: matter.appliedOn) }

    static func decisionDue(after applied: Day) -> Day { Deadline.after(event: applied, .months(3)) }

    public func due(on day: Day) -> [ProcedureDue] {
        guard closedOn == nil else { return [] }
        let nextIsLate = matter.nextOn.map { $0 < day } ?? false
        let decisionIsLate = decision == nil && decisionDueOn < day
        return (nextIsLate ? [.nextStep] : []) + (decisionIsLate ? [.decision] : [])
    }

    /// Until when it is kept after closing; `nil` while it is not closed.
    public func keptUntil(_ rules: RegisterRules) -> Day? {
        closedOn.map { Deadline.after(event: $0, .years(rules.retentionYears)) }
    }
}
