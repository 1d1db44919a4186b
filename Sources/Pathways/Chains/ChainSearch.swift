import Kernel

/// Looks for ways that lead over another title, and compares their earliest days (Suche nach Ketten).
///
/// Only a pathway whose rule asks for the title is tried again, and only the earliest chain to it is continued:
/// with thirty pathways that is some hundred evaluations instead of some ten thousand.
public struct ChainSearch: Sendable {
    let situation: Situation
    let dates: ReferenceDates
    let rulebook: Rulebook

    public init(_ situation: Situation, on dates: ReferenceDates, rulebook: Rulebook) {
        self.situation = situation
        self.dates = dates
        self.rulebook = rulebook
    }

    /// Chains that open a pathway the direct way does not open, or opens later; the surest first, then the earliest.
    public func chains() -> [PathwayChain] {
        let titled = rulebook.pathways.filter { $0.leadsTo != nil }
        let held = held
        var direct: [String: Reach] = [:]
        for rule in titled { direct[rule.pathway] = reach(rule, in: situation, from: dates.answer) }
        let starts = titled.compactMap { rule in
            direct[rule.pathway].flatMap { start(rule, $0, from: held) }
        }
        let two = best(starts.flatMap { continued($0, titled, direct) })
        let three = best(two.flatMap { continued($0, titled, direct) })
        return best(two + three)
            .map { PathwayChain(steps: $0.steps, direct: direct[$0.last]?.day) }
    }

    private func reach(_ rule: PathwayRule, in situation: Situation, from start: Day) -> Reach? {
        let dates = ReferenceDates(evaluation: start)
        let finding = Evaluator(situation, on: dates, facts: rulebook.facts).finding(rule)
        let sure = finding.line.first(onOrAfter: start) { $0.isMet || $0 == .judgement }
        guard let day = sure ?? finding.line.first(onOrAfter: start, where: { $0 != .unmet }),
            let version = finding.version(on: day)
        else { return nil }
        return Reach(day: day, verdict: finding.line[day], version: version.version)
    }

    // Nobody gives up a stronger title for a weaker one.
    private func start(_ rule: PathwayRule, _ reach: Reach, from held: [ResidenceTitle]) -> Route? {
        guard let title = rule.leadsTo, reach.verdict != .notApplicable,
            held.allSatisfy({ $0.mayLead(to: title) })
        else { return nil }
        return Route(situation: situation, day: dates.answer).taking(reach, of: rule, title)
    }

    /// Held on the day of the question.
    private var held: [ResidenceTitle] {
        situation.statuses.filter { status in
            status.from.latest.map { $0 <= dates.answer } ?? true
                && status.until.map { $0 >= dates.answer } ?? true
        }
        .map(\.title)
    }

    private func continued(
        _ route: Route,
        _ rules: [PathwayRule],
        _ direct: [String: Reach]
    ) -> [Route] {
        guard let held = route.steps.last?.title else { return [] }
        return rules.compactMap { rule in
            guard let title = rule.leadsTo, held.mayLead(to: title), rule.asks(for: held),
                !route.steps.contains(where: { $0.pathway == rule.pathway }),
                let reach = reach(rule, in: route.situation, from: route.day),
                isBetter(reach, than: direct[rule.pathway])
            else { return nil }
            return route.taking(reach, of: rule, title)
        }
    }

    private func isBetter(_ reach: Reach, than direct: Reach?) -> Bool {
        guard reach.verdict != .notApplicable else { return false }
        guard let direct else { return true }
        if reach.isSure != direct.isSure { return reach.isSure }
        return reach.day < direct.day && reach.verdict >= direct.verdict
    }

    /// The best way to each pathway.
    private func best(_ routes: [Route]) -> [Route] {
        Dictionary(routes.map { ($0.last, $0) }) { $1.rank < $0.rank ? $1 : $0 }.values
            .sorted { $0.rank < $1.rank }
    }
}
