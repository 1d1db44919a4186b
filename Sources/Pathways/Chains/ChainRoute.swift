import Kernel

extension ChainSearch {
    /// The first day a pathway is open, or may be, and what is to be said of that day.
    struct Reach {
        let day: Day
        let verdict: Verdict
        let version: RuleVersion

        var isSure: Bool { verdict.isMet || verdict == .judgement }
    }

    /// Steps taken, and the situation once the title of the last one is held.
    struct Route {
        private(set) var steps: [PathwayChain.Step] = []
        private(set) var situation: Situation
        private(set) var day: Day

        init(situation: Situation, day: Day) {
            self.situation = situation
            self.day = day
        }

        /// Surer comes before earlier, and of two alike the shorter one.
        var rank: (Int, Int, Int, String) {
            let weakest = steps.map(\.verdict).min() ?? .unknown
            return (weakest >= .judgement ? 0 : weakest == .contested ? 1 : 2, day.number, steps.count, last)
        }

        var last: String { steps.last?.pathway ?? "" }

        func taking(_ reach: Reach, of rule: PathwayRule, _ title: ResidenceTitle) -> Route {
            var route = self
            route.steps.append(
                PathwayChain.Step(
                    pathway: rule.pathway,
                    norm: reach.version.norm,
                    title: title,
                    from: reach.day,
                    verdict: reach.verdict,
                    strength: reach.version.strength
                )
            )
            route.day = reach.day
            route.situation = situation.holding(title, from: reach.day)
            return route
        }
    }
}

extension Situation {
    /// As if a title were granted on a day: what was held before ends the day before.
    public func holding(_ title: ResidenceTitle, from day: Day) -> Situation {
        var situation = self
        situation.statuses = statuses.filter { $0.from.latest.map { $0 < day } ?? true }
            .map { $0.ending(before: day) }
        situation.statuses.append(StatusRecord(title, from: .day(day)))
        return situation
    }
}

extension StatusRecord {
    fileprivate func ending(before day: Day) -> StatusRecord {
        if let until, until < day { return self }
        return StatusRecord(
            title,
            from: from,
            until: day.adding(days: -1),
            proof: proof,
            document: document,
            recordedOn: recordedOn
        )
    }
}

extension ResidenceTitle {
    /// Towards a stronger right to stay, or from one toleration or residence permit to another.
    func mayLead(to other: ResidenceTitle) -> Bool {
        if kind == other.kind, kind == .residencePermit || kind == .duldung { return self != other }
        return kind.strength < other.kind.strength
    }
}

extension ResidenceTitleKind {
    fileprivate var strength: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension PathwayRule {
    /// Whether any of its conditions asks for this title or counts time with it.
    func asks(for title: ResidenceTitle) -> Bool {
        versions.contains { $0.conditions.contains { $0.asks(for: title) } }
    }
}

extension Condition {
    fileprivate func asks(for title: ResidenceTitle) -> Bool {
        switch test {
        case .status(let selector): if selector.titles.contains(title) { return true }
        case .counted(let count):
            if count.titles.contains(title) || count.half.contains(title) { return true }
        default: break
        }
        return test.parts.contains { $0.asks(for: title) } || onlyIf.contains { $0.asks(for: title) }
            || exceptions.contains { $0.condition.asks(for: title) }
    }
}
