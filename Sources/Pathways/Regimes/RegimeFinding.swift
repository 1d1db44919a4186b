import Kernel

/// What was found of one regime, day by day (Befund zu einem Leistungsrecht).
struct RegimeFinding {
    let rule: RegimeRule
    /// With the conditions as they count: those that run to the end of the month already extended.
    let versions: [VersionFinding]
    /// What the law that is certainly law says.
    let certain: VerdictLine
    /// With the versions of which nobody knows whether they are law.
    let line: VerdictLine
    /// Without any running on to the end of a month.
    let bare: VerdictLine

    init(_ rule: RegimeRule, _ evaluator: Evaluator) {
        self.rule = rule
        let bare = rule.versions.map(evaluator.finding)
        let here = evaluator.statuses.here
        versions = bare.map { $0.runningOn(rule.ends.map(\.condition), here) }
        certain = Self.known(
            evaluator.line(versions.filter { !$0.version.status.isUncertain }),
            from: rule.versions,
            here
        )
        line = Self.known(evaluator.line(versions), from: rule.versions, here)
        self.bare = Self.known(evaluator.line(bare), from: rule.versions, here)
    }

    // What was law before the first version nobody has written down; it does not matter to whom was not here.
    private static func known(
        _ line: VerdictLine,
        from versions: [RuleVersion],
        _ here: VerdictLine
    ) -> VerdictLine {
        guard let first = versions.map(\.from).min() else { return VerdictLine(.unknown) }
        let before = here.map { $0 == .unmet ? .unmet : .unknown }
        return line.within(from: first.number, through: nil, else: before)
    }

    /// The days on which anything about it may change.
    var changes: [Int] {
        (line.steps + certain.steps + bare.steps).map(\.from)
            + versions.flatMap { found in
                [found.version.from.number] + (found.version.until.map { [$0.number + 1] } ?? [])
                    + found.findings.flatMap(\.changes)
            }
    }

    func applying(on day: Day) -> [VersionFinding] { versions.filter { $0.version.applies(on: day) } }

    func version(on day: Day) -> VersionFinding? {
        applying(on: day).first { !$0.version.status.isUncertain }
    }

    /// What is open on a day, of the law as well as of the person.
    ///
    /// As long as nobody knows the right to stay, no other question about the person leads anywhere.
    func questions(on day: Day) -> [OpenQuestion] {
        guard line[day].isOpen else { return [] }
        guard let version = version(on: day) else { return [lawBefore(day)] }
        var questions = certain[day].isOpen ? version.findings.flatMap { $0.questions(on: day) } : []
        if certain[day] != line[day] { questions += uncertainLaw(on: day) }
        return questions.first(where: \.isAboutStatus).map { [$0] } ?? questions
    }

    private func uncertainLaw(on day: Day) -> [OpenQuestion] {
        let uncertain = versions.map(\.version).filter(\.status.isUncertain)
        return applying(on: day).filter { $0.version.status.isUncertain }
            .flatMap { found in
                let begins = uncertain.filter { $0.norm == found.version.norm }.map(\.from).min()
                return [.law(norm: found.version.norm, from: begins ?? found.version.from)]
                    + found.findings.flatMap { $0.questions(on: day) }
            }
    }

    private func lawBefore(_ day: Day) -> OpenQuestion {
        let first = rule.versions.min { $0.from < $1.from }
        return .law(norm: first?.norm ?? "", from: first?.from ?? day)
    }
}

extension VersionFinding {
    fileprivate func runningOn(_ ids: [String], _ here: VerdictLine) -> VersionFinding {
        if ids.isEmpty { return self }
        let findings = findings.map { found in
            ids.contains(found.condition.id) ? found.runningOn(while: here) : found
        }
        return VersionFinding(
            version: version,
            findings: findings,
            line: findings.reduce(VerdictLine(.notApplicable)) { $0.and($1.line) }
        )
    }
}

extension Finding {
    // Whoever has left the country, or of whom nobody knows, gets nothing to the end of the month.
    fileprivate func runningOn(while here: VerdictLine) -> Finding {
        Finding(
            condition: condition,
            line: line.runningToMonthEnd.and(here),
            base: base,
            parts: parts,
            exceptions: exceptions,
            onlyIf: onlyIf
        )
    }

    /// The days on which its verdict, or one it is made of, changes.
    var changes: [Int] {
        (line.steps + base.steps).map(\.from) + (parts + exceptions + onlyIf).flatMap(\.changes)
    }
}

extension OpenQuestion {
    var isAboutStatus: Bool { if case .statusUnknown = self { true } else { false } }
}
