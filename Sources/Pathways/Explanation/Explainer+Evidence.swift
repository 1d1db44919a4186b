import Kernel

extension Explainer {
    /// What is missing or only said, what opens most pathways first.
    ///
    /// A pathway that is closed or blocked by something else is not opened by any paper and does not count.
    public func evidence(for findings: [PathwayFinding]) -> [MissingEvidence] {
        let asked = findings.compactMap(asked)
        return gathered(.missing, asked.map { ($0.pathway, $0.missing) })
            + gathered(.asserted, asked.map { ($0.pathway, $0.asserted) })
    }

    private struct Asked {
        let pathway: String
        let missing: [FactKey]
        let asserted: [FactKey]
    }

    private func asked(_ finding: PathwayFinding) -> Asked? {
        let answer = Answer(finding)
        switch answer.outcome.state {
        case .blocked, .closed, .notApplicable: return nil
        case .open, .opens, .unknown, .contested:
            return Asked(
                pathway: finding.rule.pathway,
                missing: answer.outcome.missing.withoutDoubles,
                asserted: evaluator.asserted(in: answer.findings, on: answer.questionDay).map(\.key)
            )
        }
    }

    private func gathered(
        _ kind: MissingEvidence.Kind,
        _ asked: [(pathway: String, facts: [FactKey])]
    ) -> [MissingEvidence] {
        var pathways: [FactKey: [String]] = [:]
        var settles: [FactKey: [String]] = [:]
        for (pathway, facts) in asked {
            for fact in facts where fact != .law { pathways[fact, default: []].append(pathway) }
            if facts.count == 1 { settles[facts[0], default: []].append(pathway) }
        }
        return pathways.map { fact, names in
            MissingEvidence(
                fact: fact,
                kind: kind,
                name: name(fact),
                question: question(fact),
                evidence: evidence(fact),
                pathways: names.sorted(),
                settles: (settles[fact] ?? []).sorted()
            )
        }
        .sorted { $0.rank < $1.rank }
    }

    /// How to ask for a fact.
    func question(_ key: FactKey) -> String {
        switch key {
        case .born: phrases.fact.bornQuestion()
        case .entered: phrases.fact.enteredQuestion()
        case .statuses: phrases.fact.statusesQuestion()
        default: rulebook.facts[key].map { rules.say($0.question) } ?? key.rawValue
        }
    }

    /// What paper proves a fact.
    func evidence(_ key: FactKey) -> String {
        switch key {
        case .born: phrases.fact.bornEvidence()
        case .entered: phrases.fact.enteredEvidence()
        case .statuses: phrases.fact.statusesEvidence()
        default: rulebook.facts[key].map { rules.say($0.evidence) } ?? key.rawValue
        }
    }
}

extension MissingEvidence {
    fileprivate var rank: (Int, Int, String) { (-pathways.count, -settles.count, fact.rawValue) }
}

extension Evaluator {
    /// Facts that hold a condition up but were never seen on paper, each with the condition it is asked for.
    func asserted(in findings: [Finding], on day: Day) -> [(key: FactKey, condition: Condition)] {
        var found: [(key: FactKey, condition: Condition)] = []
        for finding in findings { assert(finding, finding.condition, day, &found) }
        return found
    }

    private func assert(
        _ finding: Finding,
        _ named: Condition,
        _ day: Day,
        _ found: inout [(key: FactKey, condition: Condition)]
    ) {
        guard proof(of: finding, on: day) == .asserted else { return }
        let named = finding.condition.id.isEmpty ? named : finding.condition
        if finding.isLeaf, finding.base[day] == .met {
            for key in unproven(finding.condition.test) where !found.contains(where: { $0.key == key }) {
                found.append((key, named))
            }
        }
        for part in finding.parts { assert(part, named, day, &found) }
        for part in finding.exceptions { assert(part, named, day, &found) }
    }

    private func unproven(_ test: ConditionTest) -> [FactKey] {
        switch test {
        case .status, .counted: situation.statuses.contains { $0.proof == .asserted } ? [.statuses] : []
        case .age: []
        default: test.facts.filter { situation.facts[$0]?.map(\.proof).max() == .asserted }
        }
    }
}
