import Kernel

/// Which rules have not been read at their source for more than a year (Änderungsalarm).
public struct ChangeAlarm: Equatable, Sendable {
    public let pathway: String
    public let norm: String
    public let readOn: Day

    /// What may still answer on a day or later and was read too long before it.
    public static func due(_ rulebook: Rulebook, on day: Day) -> [ChangeAlarm] {
        let rules = rulebook.pathways.flatMap { rule in
            rule.versions.filter { $0.until.map { $0 >= day } ?? true }
                .map { ChangeAlarm(pathway: rule.pathway, norm: $0.norm, readOn: $0.readOn) }
        }
        let practices = rulebook.practices.filter { $0.until.map { $0 >= day } ?? true }
            .map { ChangeAlarm(pathway: $0.pathway, norm: $0.norm, readOn: $0.readOn) }
        let regimes = rulebook.regimes.rules.flatMap { rule in
            rule.versions.filter { $0.until.map { $0 >= day } ?? true }
                .map { ChangeAlarm(pathway: rule.regime.rawValue, norm: $0.norm, readOn: $0.readOn) }
        }
        let tasks = rulebook.regimes.tasks.map {
            ChangeAlarm(pathway: $0.task, norm: $0.norm, readOn: $0.readOn)
        }
        return (rules + practices + regimes + tasks).filter { isDue(readOn: $0.readOn, on: day) }
    }

    static func isDue(readOn: Day, on day: Day) -> Bool {
        guard readOn.adding(days: 365) < day else { return false }
        return Deadline.after(event: readOn, .years(1)) < day
    }
}
