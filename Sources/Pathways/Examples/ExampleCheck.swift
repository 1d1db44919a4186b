import Kernel

/// Compares what comes out with what an example expects (Prüfung der Beispiele).
public struct ExampleCheck {
    let rulebook: Rulebook

    public init(_ rulebook: Rulebook) {
        self.rulebook = rulebook
    }

    /// One sentence for every difference; none where the example holds.
    public func differences(_ example: Example) -> [String] {
        do {
            let situation = try example.situation.situation(rulebook.facts)
            let evaluator = Evaluator(situation, on: example.dates, facts: rulebook.facts)
            let regimes = example.expectsRegimes ? RegimeExampleCheck(situation, rulebook) : nil
            return
                (example.expect.flatMap { differences($0, evaluator) }
                + (regimes?.differences(example) ?? []))
                .map { "\(example.example): \($0)" }
        } catch {
            return ["\(example.example): \((error as? UnfitValue)?.sentence ?? "\(error)")"]
        }
    }

    private func differences(_ expected: Expectation, _ evaluator: Evaluator) -> [String] {
        guard let rule = rulebook[expected.pathway] else {
            return ["no pathway is called „\(expected.pathway)“"]
        }
        let finding = evaluator.finding(rule)
        let outcome = finding.outcome
        let differences =
            [
                Self.difference("outcome", expected.outcome.rawValue, outcome.state.rawValue),
                expected.from.flatMap { Self.difference("from", $0.iso, outcome.from?.iso ?? "nothing") },
                expected.until.flatMap { Self.difference("until", $0.iso, outcome.until?.iso ?? "nothing") },
                expected.closedSince.flatMap {
                    Self.difference("closed-since", $0.iso, outcome.closedSince?.iso ?? "nothing")
                },
            ] + Self.lists(expected, outcome)
            + (expected.conditions ?? []).flatMap { Self.conditions($0, finding) }
        return differences.compactMap { $0 }.map { "pathway \(expected.pathway), \($0)" }
    }

    private static func lists(_ expected: Expectation, _ outcome: Outcome) -> [String?] {
        [
            difference("missing", expected.missing?.map(\.rawValue), outcome.missing.map(\.rawValue)),
            difference("judge", expected.judge, outcome.judgements),
            difference("contested", expected.contested, outcome.contested),
            difference("blocked", expected.blocked, outcome.blockers),
        ]
    }

    static func difference(_ what: String, _ expected: String, _ found: String) -> String? {
        expected == found ? nil : "\(what): expected \(expected), found \(found)"
    }

    static func difference(_ what: String, _ expected: [String]?, _ found: [String]) -> String? {
        func written(_ words: [String]) -> String {
            words.isEmpty ? "nothing" : Set(words).sorted().joined(separator: ", ")
        }
        return difference(what, written(expected ?? []), written(found))
    }

    private static func conditions(_ expected: ConditionExpectation, _ finding: PathwayFinding) -> [String?] {
        let day = finding.dates.answer
        guard
            let found = finding.version(on: day)?.findings.lazy.compactMap({ $0.named(expected.condition) })
                .first
        else { return ["no condition „\(expected.condition)“ on \(day.iso)"] }
        let line = found.line
        let met = line.first(onOrAfter: day) { $0.isMet }
        let start = line[day].isMet ? line.start(before: day) { $0.isMet } : met
        let end = met.flatMap { line.last(from: $0) { $0.isMet } }
        return [
            expected.verdict.flatMap { difference("verdict", $0.word, line[day].word) },
            expected.metFrom.flatMap { difference("met-from", $0.iso, start?.iso ?? "never") },
            expected.metUntil.flatMap { difference("met-until", $0.iso, end?.iso ?? "no end") },
        ]
        .map { $0.map { "condition \(expected.condition), \($0)" } }
    }
}

extension Finding {
    /// The condition with this id, here or below.
    public func named(_ id: String) -> Finding? {
        if condition.id == id { return self }
        return (parts + exceptions + onlyIf).lazy.compactMap { $0.named(id) }.first
    }
}

extension Outcome {
    /// Facts that are missing; `statuses` stands for a time of which no right to stay is written down.
    public var missing: [FactKey] { questions.missing }

    public var judgements: [String] { questions.judgements }

    public var contested: [String] { questions.contested }
}

extension FactKey {
    /// Which right to stay was held.
    public static let statuses: FactKey = "statuses"
    /// Whether a law is in force at all.
    public static let law: FactKey = "law"
}
