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

    /// Chains that open a pathway the direct way does not open, or opens later; the earliest first.
    public func chains() -> [PathwayChain] {
        let titled = rulebook.pathways.filter { $0.leadsTo != nil }
        var direct: [String: Reach] = [:]
        for rule in titled { direct[rule.pathway] = reach(rule, in: situation, from: dates.answer) }
        let starts = titled.compactMap { rule in direct[rule.pathway].flatMap { start(rule, $0) } }
        let two = best(starts.flatMap { continued($0, titled, direct) })
        let three = best(two.flatMap { continued($0, titled, direct) })
        return best(two + three)
            .map { PathwayChain(steps: $0.steps, direct: direct[$0.last]?.day) }
            .sorted { ($0.from?.number ?? 0, $0.pathway) < ($1.from?.number ?? 0, $1.pathway) }
    }

    private func reach(_ rule: PathwayRule, in situation: Situation, from start: Day) -> Reach? {
        let dates = ReferenceDates(evaluation: start)
        let finding = Evaluator(situation, on: dates, facts: rulebook.facts).finding(rule)
        let sure = finding.line.first(onOrAfter: start) { $0.isMet || $0 == .judgement }
        guard let day = sure ?? finding.line.first(onOrAfter: start, where: { $0 != .unmet }),
            let version = finding.version(on: day)
        else { return nil }
        return Reach(day: day, verdict: finding.line[day], strength: version.version.strength)
    }

    private func start(_ rule: PathwayRule, _ reach: Reach) -> Route? {
        guard let title = rule.leadsTo, reach.verdict != .notApplicable, !holds(title) else { return nil }
        return Route(situation: situation, day: dates.answer).taking(reach, of: rule, title)
    }

    private func holds(_ title: ResidenceTitle) -> Bool {
        situation.statuses.contains { status in
            status.title == title && status.from.latest.map { $0 <= dates.answer } ?? true
                && status.until.map { $0 >= dates.answer } ?? true
        }
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
        return reach.day < direct.day && reach.verdict >= direct.verdict
    }

    /// The earliest way to each pathway; of equal days the shorter one.
    private func best(_ routes: [Route]) -> [Route] {
        var best: [String: Route] = [:]
        for route in routes {
            guard let other = best[route.last] else {
                best[route.last] = route
                continue
            }
            if (route.day.number, route.steps.count) < (other.day.number, other.steps.count) {
                best[route.last] = route
            }
        }
        return best.values.sorted { $0.last < $1.last }
    }
}
