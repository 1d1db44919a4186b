import Kernel

/// What is wrong with the rules and tasks of the regimes that could be read (Mängel der Regeln zum Rechtskreis).
struct RegimeFlaws {
    let facts: FactCatalogue

    func flaws(of rule: RegimeRule, regimes: inout Set<BenefitRegime>) -> [Flaw] {
        let isNew = regimes.insert(rule.regime).inserted
        let doubles = isNew ? [] : [Flaw(.usedTwice, at: ["regime"], rule.regime.rawValue)]
        let labels = rule.labels.indices.dropFirst()
            .filter { rule.labels[$0].from <= rule.labels[$0 - 1].from }
            .map {
                Flaw.sentence(
                    at: ["labels", "\($0 + 1)", "from"],
                    "the names stand in the order of their days; this one begins no later than the one before"
                )
            }
        return doubles + labels + RuleFlaws(facts: facts).flaws(of: rule.versions)
    }

    func flaws(of file: SwitchTaskFile, names: inout Set<String>) -> [Flaw] {
        file.tasks.enumerated().flatMap { index, task in
            let path = ["tasks", "\(index + 1)"]
            let isNew = names.insert(task.task).inserted
            return (isNew ? [] : [Flaw(.usedTwice, at: path + ["task"], task.task)])
                + conditions(task, at: path) + due(task, at: path)
        }
    }

    private func conditions(_ task: SwitchTaskRule, at path: [String]) -> [Flaw] {
        var ids: Set<String> = []
        return task.onlyIf.enumerated().flatMap { index, condition in
            ConditionFlaws(facts: facts)
                .flaws(of: condition, at: path + ["only-if", "\(index + 1)"], ids: &ids)
        }
    }

    private func due(_ task: SwitchTaskRule, at path: [String]) -> [Flaw] {
        guard let key = task.due?.fact, key != .born, key != .entered else { return [] }
        guard let fact = facts[key] else { return [.noFact(key, facts, at: path + ["due", "fact"])] }
        guard fact.kind != .event else { return [] }
        return [
            .sentence(
                at: path + ["due", "fact"],
                "a due day is counted from an event, but „\(key.rawValue)“ is \(fact.kind.noun)"
            )
        ]
    }

    /// An expectation that names a task no file has.
    static func flaws(of file: ExampleFile, _ rules: RegimeRules) -> [Flaw] {
        guard !rules.rules.isEmpty else { return [] }
        let known = rules.tasks.map(\.task)
        return file.examples.enumerated().flatMap { index, example in
            example.expectSwitches.enumerated().flatMap { place, expected in
                let path = ["examples", "\(index + 1)", "expect-switches", "\(place + 1)", "tasks"]
                return Flaw.unknown(
                    (expected.tasks ?? []).enumerated()
                        .map { (path: path + ["\($0.offset + 1)", "task"], word: $0.element.task) },
                    among: known
                )
            }
        }
    }
}
