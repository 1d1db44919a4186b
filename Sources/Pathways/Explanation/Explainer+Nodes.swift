import Kernel

extension Explainer {
    func node(_ found: Finding, _ role: ExplanationNode.Role, norm: String, _ day: Day) -> ExplanationNode {
        let norm = found.condition.norm.isEmpty ? norm : found.condition.norm
        let line = found.line
        let start = line.first(onOrAfter: day) { $0.isMet }
        let proof = evaluator.proof(of: found, on: day)
        let period = line[day] == .notApplicable ? nil : eventPeriod(found)
        let finding = sentence(found, on: day, proof)
        return ExplanationNode(
            id: found.condition.id,
            role: role,
            norm: norm,
            text: rules.text(of: found.condition),
            finding: period.map { finding + " " + sentence($0) } ?? finding,
            verdict: line[day],
            metFrom: line[day].isMet ? line.start(before: day) { $0.isMet } : start,
            metUntil: start.flatMap { line.last(from: $0) { $0.isMet } },
            otherDay: period?.otherDay,
            proof: proof,
            children: children(of: found, norm, day)
        )
    }

    private func children(of found: Finding, _ norm: String, _ day: Day) -> [ExplanationNode] {
        if found.parts.isEmpty, found.exceptions.isEmpty, found.onlyIf.isEmpty { return [] }
        var role = ExplanationNode.Role.condition
        if case .readings = found.condition.test { role = .reading }
        return found.onlyIf.map { node($0, .onlyIf, norm: norm, day) }
            + found.parts.map { node($0, role, norm: norm, day) }
            + found.exceptions.map { node($0, .exception, norm: norm, day) }
    }

    /// What was found of one condition, in a sentence or two.
    private func sentence(_ found: Finding, on day: Day, _ proof: Proof?) -> String {
        let words = phrases.condition
        switch found.line[day] {
        case .met:
            let days = met(found, on: day)
            guard let proof else { return days }
            return days + " " + (proof == .proven ? words.proven() : words.asserted())
        case .unmet: return unmet(found.line, on: day)
        case .unknown: return unknown(found, on: day)
        case .judgement:
            return found.base[day] == .unmet ? words.discretion() : words.judgement()
        case .contested: return words.contested()
        case .notApplicable: return words.notAsked()
        }
    }

    private func met(_ found: Finding, on day: Day) -> String {
        let words = phrases.condition
        let from = found.line.start(before: day) { $0.isMet }
        if found.base[day] != .met {
            return from.map { words.waivedSince(.from, rules.say($0)) } ?? words.waived()
        }
        let until = found.line.last(from: day) { $0.isMet }
        switch (from, until) {
        case (let from?, let until?):
            return words.metBetween(.from, rules.say(from), .until, rules.say(until))
        case (let from?, nil): return words.metSince(.from, rules.say(from))
        case (nil, let until?): return words.metUntil(.until, rules.say(until))
        case (nil, nil): return words.met()
        }
    }

    private func unmet(_ line: VerdictLine, on day: Day) -> String {
        let words = phrases.condition
        guard let next = line.first(onOrAfter: day, where: { $0 != .unmet }) else {
            let since = line.start(before: day) { $0 == .unmet }
            return since.map { words.unmetSince(.from, rules.say($0)) } ?? words.unmet()
        }
        guard line[next] == .met else { return words.openFrom(.from, rules.say(next)) }
        guard let until = line.last(from: next, while: { $0.isMet }) else {
            return words.metFrom(.from, rules.say(next))
        }
        return words.metFromUntil(.from, rules.say(next), .until, rules.say(until))
    }

    private func unknown(_ found: Finding, on day: Day) -> String {
        let words = phrases.condition
        guard found.isLeaf, let key = found.condition.test.facts.first,
            let definition = rulebook.facts[key]
        else { return words.unknown() }
        return words.unknown() + " " + rules.say(definition.question)
    }
}
