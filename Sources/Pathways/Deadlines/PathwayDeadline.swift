import Kernel

/// A day on which a pathway opens, or the last day on which it is open (Frist eines Weges).
public struct PathwayDeadline: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// The last day to file: an age, a filing window, the end of a law.
        case closes
        /// The first day on which nothing that is known stands in the way.
        case opens
    }

    public let kind: Kind
    public let pathway: String
    public let day: Day
    /// Whether nothing has to be found out any more; otherwise it is only possible.
    public let isCertain: Bool

    public init(_ kind: Kind, of pathway: String, on day: Day, isCertain: Bool) {
        self.kind = kind
        self.pathway = pathway
        self.day = day
        self.isCertain = isCertain
    }
}

extension Evaluator {
    /// With more facts missing than this, a day would be a guess and no deadline.
    private static let mostMissing = 5

    /// The days on which pathways open or close, from a day on, earliest first.
    ///
    /// They are days of the calendar and do not depend on when somebody asks: they stay right until a fact or a
    /// rule changes. A right to stay is taken as renewed when its paper ends, because a toleration that runs for
    /// three months must not hide a birthday in the fourth; such a day is only possible. What leads to a title that
    /// is held by then is no deadline.
    public func deadlines(_ pathways: [PathwayRule], from day: Day) -> [PathwayDeadline] {
        let renewed = Evaluator(situation.renewed(from: day), on: dates, facts: facts)
        return pathways.flatMap { rule in
            renewed.deadlines(renewed.finding(rule), known: finding(rule).line, from: day)
        }.sorted { $0.day < $1.day }
    }

    private func deadlines(
        _ finding: PathwayFinding,
        known: VerdictLine,
        from day: Day
    ) -> [PathwayDeadline] {
        let windows = finding.line.windows
        return windows.indices.dropFirst().compactMap { index in
            guard let start = windows[index].from, start > day else { return nil }
            let (before, after) = (windows[index - 1].verdict, windows[index].verdict)
            if after == .unmet, before.isChance {
                return deadline(.closes, finding, on: start.adding(days: -1), known)
            }
            guard after.isChance, !before.isChance || (before == .unknown && after >= .judgement) else {
                return nil
            }
            return deadline(.opens, finding, on: start, known)
        }
    }

    private func deadline(
        _ kind: PathwayDeadline.Kind,
        _ finding: PathwayFinding,
        on day: Day,
        _ known: VerdictLine
    ) -> PathwayDeadline? {
        let questions = finding.questions(on: day)
        let missing = Set(questions.compactMap(\.missingFact))
        guard missing.count <= Self.mostMissing, !questions.contains(where: \.isStatusUnknown),
            !holds(finding.rule.leadsTo, on: day)
        else { return nil }
        let isCertain = ![.unknown, .contested].contains(known[day])
        return PathwayDeadline(kind, of: finding.rule.pathway, on: day, isCertain: isCertain)
    }

    private func holds(_ title: ResidenceTitle?, on day: Day) -> Bool {
        let reached = TitleSet(widely: [.germanCitizenship] + (title.map { [$0] } ?? []))
        let segment = statuses.segments.last { $0.from <= day.number }
        guard case .held(let held)? = segment?.knowledge else { return false }
        return held.overlaps(reached)
    }
}

extension Situation {
    /// As if the last right to stay went on; § 104c cannot be extended.
    fileprivate func renewed(from day: Day) -> Situation {
        let last = statuses.indices.max { first, second in
            guard let until = statuses[first].until else { return false }
            return statuses[second].until.map { until < $0 } ?? true
        }
        guard let last, let until = statuses[last].until, until >= day, statuses[last].title != .ae104c
        else { return self }
        var situation = self
        let status = statuses[last]
        situation.statuses[last] = StatusRecord(
            status.title,
            from: status.from,
            proof: status.proof,
            document: status.document,
            recordedOn: status.recordedOn ?? status.until
        )
        return situation
    }
}

extension Verdict {
    /// Somebody could still apply with success, for all that is known.
    fileprivate var isChance: Bool { self != .unmet && self != .notApplicable }
}

extension OpenQuestion {
    fileprivate var missingFact: FactKey? {
        if case .missing(let fact, _) = self { return fact }
        return nil
    }

    fileprivate var isStatusUnknown: Bool {
        if case .statusUnknown = self { return true }
        return false
    }
}
