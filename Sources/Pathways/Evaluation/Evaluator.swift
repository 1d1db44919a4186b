import Kernel

/// Evaluates pathways over all days at once for one situation (Auswertung).
public struct Evaluator: Sendable {
    let situation: Situation
    let statuses: StatusHistory
    let facts: FactCatalogue
    let dates: ReferenceDates

    public init(_ situation: Situation, on dates: ReferenceDates, facts: FactCatalogue) {
        self.situation = situation
        self.dates = dates
        self.facts = facts
        statuses = StatusHistory(of: situation)
    }

    public func finding(_ rule: PathwayRule) -> PathwayFinding {
        let versions = rule.versions.map(finding)
        return PathwayFinding(rule: rule, dates: dates, versions: versions, line: line(versions))
    }

    func finding(_ version: RuleVersion) -> VersionFinding {
        let findings = version.conditions.map(finding)
        let line = findings.reduce(VerdictLine(.notApplicable)) { $0.and($1.line) }
        return VersionFinding(version: version, findings: findings, line: line)
    }

    // What is certainly law answers; a version of which nobody knows whether it is law can only make that unknown.
    func line(_ versions: [VersionFinding]) -> VerdictLine {
        var line = VerdictLine(.unmet)
        for version in versions where !version.version.status.isUncertain {
            line = placed(version, version.line, over: line)
        }
        for version in versions where version.version.status.isUncertain {
            line = placed(
                version,
                line.combined(with: version.line) { $0.uncertain(besides: $1) },
                over: line
            )
        }
        return line
    }

    private func placed(_ found: VersionFinding, _ line: VerdictLine, over other: VerdictLine) -> VerdictLine
    {
        let version = found.version
        if version.lawAt == .application, let application = dates.application {
            return version.applies(on: application) ? line : other
        }
        return line.within(from: version.from.number, through: version.until?.number, else: other)
    }
}

extension RuleVersion {
    /// Whether it is written for this day.
    public func applies(on day: Day) -> Bool {
        from <= day && until.map { day <= $0 } ?? true
    }
}

extension Evaluator {
    func finding(_ condition: Condition) -> Finding {
        var (base, parts) = tested(condition)
        if condition.point == .application, let application = dates.application {
            base = VerdictLine(base[application])
        }
        if condition.exceptions.isEmpty, condition.onlyIf.isEmpty {
            return Finding(
                condition: condition,
                line: base,
                base: base,
                parts: parts,
                exceptions: [],
                onlyIf: [],
                missingDays: missingDays(of: condition.test)
            )
        }
        return excepted(condition, base, parts)
    }

    private func excepted(_ condition: Condition, _ base: VerdictLine, _ parts: [Finding]) -> Finding {
        let exceptions = condition.exceptions.map { finding($0.condition) }
        let onlyIf = condition.onlyIf.map(finding)
        var line = base
        for (rule, found) in zip(condition.exceptions, exceptions) {
            line = line.or(
                rule.effect == .waived ? found.line : found.line.map { $0.isMet ? .judgement : $0 }
            )
        }
        let asked = onlyIf.reduce(VerdictLine(.notApplicable)) { $0.and($1.line) }
        line = line.combined(with: asked, Self.asked)
        return Finding(
            condition: condition,
            line: line,
            base: base,
            parts: parts,
            exceptions: exceptions,
            onlyIf: onlyIf,
            missingDays: missingDays(of: condition.test)
        )
    }

    // Where it is open whether the condition is asked at all, only a condition that is met does not mind.
    private static func asked(_ verdict: Verdict, _ asked: Verdict) -> Verdict {
        switch asked {
        case .met, .notApplicable: verdict
        case .unmet: .notApplicable
        default: verdict.isMet ? verdict : asked
        }
    }

    private func tested(_ condition: Condition) -> (line: VerdictLine, parts: [Finding]) {
        switch condition.test {
        case .all(let parts):
            let found = parts.map(finding)
            return (found.reduce(VerdictLine(.notApplicable)) { $0.and($1.line) }, found)
        case .any(let parts):
            let found = parts.map(finding)
            return (found.reduce(VerdictLine(.notApplicable)) { $0.or($1.line) }, found)
        case .not(let part):
            let found = finding(part)
            return (found.line.negated, [found])
        case .readings(let readings):
            let found = readings.map { finding($0.condition) }
            return (Self.disputed(found), found)
        default: return (leaf(condition.test), [])
        }
    }

    private static func disputed(_ readings: [Finding]) -> VerdictLine {
        guard let first = readings.first else { return VerdictLine(.unknown) }
        return readings.dropFirst().reduce(first.line) { line, next in
            line.combined(with: next.line) { $0.disputed(with: $1) }
        }
    }
}
