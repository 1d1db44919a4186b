import Kernel

/// What is wrong with examples that could be read, before they are tried (Mängel der Beispiele).
struct ExampleFlaws {
    let rulebook: Rulebook
    /// Rules that are wrong themselves.
    var flawed: Set<String> = []

    func flaws(of file: ExampleFile) -> [Flaw] {
        var names: Set<String> = []
        return RegimeFlaws.flaws(of: file, rulebook.regimes)
            + file.examples.enumerated().flatMap { index, example in
                let path = ["examples", "\(index + 1)"]
                let doubles =
                    names.insert(example.example).inserted
                    ? [] : [Flaw(.usedTwice, at: path + ["example"], example.example)]
                return doubles + situation(example.situation, at: path + ["situation"])
                    + example.expect.enumerated().flatMap {
                        expectation($1, at: path + ["expect", "\($0 + 1)"])
                    }
            }
    }

    /// Of a situation, in an example or in a file of its own.
    func situation(_ text: SituationText, at path: [String]) -> [Flaw] {
        let statuses = text.statuses.enumerated().compactMap { index, status -> Flaw? in
            guard let until = status.until, let from = status.from.earliest, until < from else { return nil }
            return .sentence(
                at: path + ["statuses", "\(index + 1)", "until"],
                "the status ends on \(until), before it begins on \(from)"
            )
        }
        return statuses + text.facts.enumerated().flatMap { fact($1, at: path + ["facts", "\($0 + 1)"]) }
    }

    private func fact(_ text: FactText, at path: [String]) -> [Flaw] {
        guard let definition = rulebook.facts[text.fact] else {
            return [.noFact(text.fact, rulebook.facts, at: path + ["fact"])]
        }
        if let until = text.until, let from = text.from?.earliest, until < from {
            return [.sentence(at: path + ["until"], "the fact ends on \(until), before it begins on \(from)")]
        }
        if definition.kind == .level, definition.scale.isEmpty { return [] }
        do {
            _ = try text.record(rulebook.facts)
            return []
        } catch {
            return [.sentence(at: path, (error as? UnfitValue)?.sentence ?? "\(error)")]
        }
    }

    private func expectation(_ expected: Expectation, at path: [String]) -> [Flaw] {
        guard let rule = rulebook[expected.pathway] else {
            return [.noPathway(expected.pathway, rulebook, at: path + ["pathway"])]
        }
        return Self.lacking(expected, at: path) + conditions(expected, rule, at: path)
            + (expected.missing ?? []).enumerated().compactMap { index, key in
                rulebook.facts[key] == nil && !FactFlaws.reserved.contains(key)
                    ? .noFact(key, rulebook.facts, at: path + ["missing", "\(index + 1)"]) : nil
            }
    }

    private static func lacking(_ expected: Expectation, at path: [String]) -> [Flaw] {
        let needs: (key: String, isThere: Bool)? =
            switch expected.outcome {
            case .opens: ("from", expected.from != nil)
            case .closed: ("closed-since", expected.closedSince != nil)
            case .unknown: ("missing", expected.missing != nil)
            case .contested: ("contested", expected.contested != nil)
            case .blocked: ("blocked", expected.blocked != nil)
            case .open, .notApplicable: nil
            }
        guard let needs, !needs.isThere else { return [] }
        return [
            .sentence(
                at: path + ["outcome"],
                "an example that expects „\(expected.outcome.rawValue)“ says why: add „\(needs.key)“"
            )
        ]
    }

    private func conditions(_ expected: Expectation, _ rule: PathwayRule, at path: [String]) -> [Flaw] {
        if flawed.contains(rule.pathway) { return [] }
        let known = rule.conditionIds
        let lists = [
            ("judge", expected.judge), ("contested", expected.contested), ("blocked", expected.blocked),
        ]
        let named = lists.flatMap { key, ids in
            (ids ?? []).enumerated().map { (path + [key, "\($0 + 1)"], $1) }
        }
        let single = (expected.conditions ?? []).enumerated()
            .map { (path + ["conditions", "\($0 + 1)", "condition"], $1.condition) }
        return (named + single).filter { !known.contains($0.1) }.map { .noCondition($0.1, rule, at: $0.0) }
    }
}
