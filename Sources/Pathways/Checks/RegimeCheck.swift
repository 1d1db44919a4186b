import Kernel
import ResourceLibrary

/// Reads every file of the regimes and notes what is wrong in each (Prüfung der Regeln zum Rechtskreis).
struct RegimeCheck {
    let library: ResourceLibrary
    let facts: FactCatalogue

    /// None where one of the files is wrong: what would follow from the others says nothing new.
    func run(_ report: inout RuleCheck.Report) throws -> RegimeRules {
        let before = report.problems.count
        let check = RegimeFlaws(facts: facts)
        var regimes: Set<BenefitRegime> = []
        var names: Set<String> = []
        let rules = try RegimeRules.rulePaths(library).compactMap { path in
            try read(path, as: RegimeRule.self, &report) { check.flaws(of: $0, regimes: &regimes) }
        }
        let tasks = try RegimeRules.taskPaths(library).compactMap { path in
            try read(path, as: SwitchTaskFile.self, &report) { check.flaws(of: $0, names: &names) }
        }
        let phrases = try library.list(RegimePhrases.folder, "yaml").compactMap { path in
            try read(path, as: RegimePhrases.self, &report) { _ in [] }
                .map { (Rulebook.language(of: path), $0) }
        }
        guard report.problems.count == before else { return RegimeRules() }
        return RegimeRules(
            rules: rules,
            tasks: tasks.flatMap(\.tasks),
            phrases: Dictionary(phrases) { first, _ in first }
        )
    }

    private func read<T: Decodable>(
        _ path: String,
        as type: T.Type,
        _ report: inout RuleCheck.Report,
        besides: (T) -> [Flaw]
    ) throws -> T? {
        var kept: T?
        let (_, flaws) = StrictReader.read(try library.text(path), as: type) { value in
            kept = value
            return besides(value)
        }
        report.problems += flaws.map { RuleCheck.Problem(file: path, flaw: $0) }
        return kept
    }
}

/// Tries the regimes on the days their law changes and on the day before each (Prüfung der Stichtage).
///
/// What is found for all days at once must be what is found for that day alone; nothing known must never be enough.
struct RegimeBoundaryCheck {
    let book: Rulebook
    let examples: [ExampleFile]

    func run(_ report: inout RuleCheck.Report) {
        let given = examples.flatMap(\.examples).filter(\.expectsRegimes)
            .compactMap { try? $0.situation.situation(book.facts) }
        for situation in [Situation()] + given {
            let evaluator = RegimeEvaluator(situation, rulebook: book)
            let timeline = evaluator.timeline
            for day in days {
                report.boundaryDays += 1
                for sentence in differences(evaluator, timeline, situation, on: day) {
                    let problem = RuleCheck.Problem(
                        file: "Rules/regimes",
                        flaw: .sentence(at: [], sentence)
                    )
                    if !report.problems.contains(problem) { report.problems.append(problem) }
                }
            }
        }
    }

    private var days: [Day] {
        let firsts = book.regimes.rules.flatMap(\.versions)
            .flatMap { [$0.from] + ($0.until.map { [$0.adding(days: 1)] } ?? []) }
        return Set(firsts.flatMap { [$0.adding(days: -1), $0] }).sorted()
    }

    private func differences(
        _ evaluator: RegimeEvaluator,
        _ timeline: RegimeTimeline,
        _ situation: Situation,
        on day: Day
    ) -> [String] {
        guard let answer = timeline.answer(on: day) else { return ["on \(day) there is no answer"] }
        var found: [String] = []
        if answer != evaluator.answer(on: day) { found.append("on \(day) the timeline says something else") }
        if situation == Situation(), answer.state == .known {
            found.append("on \(day) a regime is known though nothing is known of the person")
        }
        return found
    }
}
