import Kernel

/// Tries every rule on the days the law changes and on the day before each (Prüfung der Stichtage).
///
/// The situations are those of the examples, and one of which nothing is known. A version must answer from its first
/// day to its last and on no other; nothing known must never be enough; every answer must have words.
struct BoundaryCheck {
    let book: Rulebook
    let examples: [Example]
    /// Rules that are wrong themselves.
    let flawed: Set<String>

    func run(_ report: inout RuleCheck.Report) {
        let named = Set(examples.flatMap(\.expect).map(\.pathway))
        for rule in book.pathways where !flawed.contains(rule.pathway) {
            let file = "pathway „\(rule.pathway)“"
            if !named.contains(rule.pathway) {
                add("no example expects anything of it; write one beside the rule", file, &report)
            }
            let days = rule.boundaryDays
            let situations = situations(of: rule)
            for (place, situation) in situations.enumerated() {
                let line = finding(rule, situation, on: days.first ?? Day(number: 0))
                for day in days {
                    report.boundaryDays += 1
                    let found =
                        Self.answer(line, on: day) + (place < 2 ? words(rule, situation, on: day) : [])
                    found.forEach { add($0, file, &report) }
                }
            }
        }
    }

    private func add(_ sentence: String, _ file: String, _ report: inout RuleCheck.Report) {
        let problem = RuleCheck.Problem(file: file, flaw: .sentence(at: [], sentence))
        if !report.problems.contains(problem) { report.problems.append(problem) }
    }

    private func situations(of rule: PathwayRule) -> [Situation] {
        let given = examples.filter { $0.expect.contains { $0.pathway == rule.pathway } }
            .compactMap { try? $0.situation.situation(book.facts) }
        return [Situation()] + given
    }

    private func finding(_ rule: PathwayRule, _ situation: Situation, on day: Day) -> PathwayFinding {
        Evaluator(situation, on: ReferenceDates(evaluation: day), facts: book.facts).finding(rule)
    }

    private func words(_ rule: PathwayRule, _ situation: Situation, on day: Day) -> [String] {
        let evaluator = Evaluator(situation, on: ReferenceDates(evaluation: day), facts: book.facts)
        let finding = evaluator.finding(rule)
        var found: [String] = []
        if situation == Situation(), finding.line[day] == .met {
            found.append("on \(day) it is met though nothing is known of the person")
        }
        for language in book.spoken.keys.sorted() {
            let explainer = Explainer(evaluator, rulebook: book, language: language)
            if explainer?.explanation(of: finding).isWhole == false {
                found.append("on \(day) the answer in „\(language)“ lacks words")
            }
        }
        return found
    }

    // Found the slow way: the versions of that day alone, each asked for that day alone.
    private static func answer(_ finding: PathwayFinding, on day: Day) -> [String] {
        let applying = finding.versions.filter { $0.version.applies(on: day) }
        let certain = applying.last { !$0.version.status.isUncertain }
        let expected = applying.filter(\.version.status.isUncertain)
            .reduce(certain?.line[day] ?? .unmet) { $0.uncertain(besides: $1.line[day]) }
        let found = finding.line[day]
        if found == expected { return [] }
        return ["on \(day) it says \(found.word), but the versions of that day say \(expected.word)"]
    }
}

extension PathwayRule {
    /// The first day of every version, the day after its last, and the day before each.
    var boundaryDays: [Day] {
        let days = versions.flatMap { [$0.from] + [$0.until?.adding(days: 1)].compactMap { $0 } }
        return Set(days.flatMap { [$0.adding(days: -1), $0] }).sorted()
    }
}

extension Explanation {
    /// Whether every sentence has words and every condition a place in the law.
    fileprivate var isWhole: Bool {
        !headline.isEmpty && !assumption.isEmpty && conditions.allSatisfy(\.isWhole)
            && caveats.allSatisfy { !$0.sentence.isEmpty } && changes.allSatisfy { !$0.sentence.isEmpty }
    }
}

extension ExplanationNode {
    fileprivate var isWhole: Bool {
        !text.isEmpty && !finding.isEmpty && !norm.isEmpty && children.allSatisfy(\.isWhole)
    }
}
