import Kernel

/// The answer of a pathway on a day: a checking aid, never a decision (Ergebnis eines Weges).
public struct Outcome: Equatable, Sendable {
    public enum State: String, Codable, CaseIterable, Sendable {
        /// Every condition is met, or only has to be weighed.
        case open
        /// Not today, but from a later day on if the facts stay as they are.
        case opens
        case unknown
        case contested
        /// Something is not met, and time alone does not change it.
        case blocked
        /// Gone for good: the law has ended or a last day has passed.
        case closed
        case notApplicable = "not-applicable"
    }

    public let state: State
    /// First day of the window: open since, or opens on; `nil` where there is none or it was always so.
    ///
    /// A window that is open ends where the answer is not certain any more.
    public let from: Day?
    /// Last day of the window, `nil` where nothing known ends it.
    public let until: Day?
    /// For `closed`: the first day on which it was gone.
    public let closedSince: Day?
    /// What is open on the day of the answer, or on the day the window begins.
    public let questions: [OpenQuestion]
    /// Ids of the conditions that are not met on that day and never will be by time alone.
    public let blockers: [String]
}

extension PathwayFinding {
    public var outcome: Outcome { outcome(on: dates.answer) }

    public func outcome(on day: Day) -> Outcome {
        let verdict = line[day]
        switch verdict {
        case .met, .judgement: return window(.open, on: day)
        case .notApplicable: return window(.notApplicable, on: day)
        case .contested: return window(.contested, on: day)
        case .unknown: return window(.unknown, on: day)
        case .unmet: return unmet(on: day)
        }
    }

    private func unmet(on day: Day) -> Outcome {
        if let next = line.first(onOrAfter: day, where: { $0 != .unmet }) {
            return window(.opens, on: next)
        }
        if let since = endOfLaw(before: day) ?? lastChance(before: day) {
            return Outcome(
                state: .closed,
                from: nil,
                until: nil,
                closedSince: since,
                questions: [],
                blockers: blockers(on: day)
            )
        }
        return Outcome(
            state: .blocked,
            from: nil,
            until: nil,
            closedSince: nil,
            questions: version(on: day)?.findings.flatMap { $0.questions(on: day) } ?? [],
            blockers: blockers(on: day)
        )
    }

    private func window(_ state: Outcome.State, on day: Day) -> Outcome {
        let isIn: (Verdict) -> Bool = state == .open ? { $0 >= .judgement } : { $0 != .unmet }
        return Outcome(
            state: state,
            from: state == .opens ? day : line.start(before: day, while: isIn),
            until: line.last(from: day, while: isIn),
            closedSince: nil,
            questions: questions(on: day),
            blockers: []
        )
    }
}

extension PathwayFinding {
    /// The version that is law on a day, the last written where several are; a certain one before one of which
    /// nobody knows.
    public func version(on day: Day) -> VersionFinding? {
        applying(on: day).last { !$0.version.status.isUncertain } ?? applying(on: day).first
    }

    private func applying(on day: Day) -> [VersionFinding] {
        versions.filter { found in
            let asked = found.version.lawAt == .application ? dates.application ?? day : day
            return found.version.applies(on: asked)
        }
    }

    /// Versions of which nobody knows whether they are law and that would change the answer.
    private func disagreeing(on day: Day) -> [VersionFinding] {
        let applying = applying(on: day)
        let certain = applying.last { !$0.version.status.isUncertain }?.line[day] ?? .unmet
        return applying.filter { $0.version.status.isUncertain && $0.line[day] != certain }
    }

    /// What is open on a day, without doubles.
    public func questions(on day: Day) -> [OpenQuestion] {
        var seen: Set<OpenQuestion> = []
        var questions = version(on: day)?.findings.flatMap { $0.questions(on: day) } ?? []
        for found in disagreeing(on: day) {
            questions.append(.law(norm: found.version.norm, from: found.version.from))
            if found.line[day] != .unmet { questions += found.findings.flatMap { $0.questions(on: day) } }
        }
        return questions.filter { seen.insert($0).inserted }
    }

    /// Conditions in the way on a day that time alone does not clear away; all that are unmet, if each of them
    /// opens once but never together with the others.
    public func blockers(on day: Day) -> [String] {
        guard let version = version(on: day) else { return [] }
        let unmet = version.findings.filter { $0.line[day] == .unmet }
        let lasting = unmet.filter { $0.line.first(onOrAfter: day) { $0 != .unmet } == nil }
        return (lasting.isEmpty ? unmet : lasting).map(\.condition.id)
    }

    private func endOfLaw(before day: Day) -> Day? {
        guard applying(on: day).isEmpty else { return nil }
        return versions.compactMap(\.version.until).filter { $0 < day }.max()?.adding(days: 1)
    }

    /// A last day that has passed: an age, a filing window.
    ///
    /// What could be met again some day is only blocked.
    private func lastChance(before day: Day) -> Day? {
        version(on: day)?.findings.compactMap { $0.goneForGood(on: day) }.min()
    }
}

extension Finding {
    /// Since when the condition can no longer be met because its last day has passed; `nil` where it still might.
    func goneForGood(on day: Day) -> Day? {
        guard line[day] == .unmet, line.first(onOrAfter: day, where: { $0 != .unmet }) == nil else {
            return nil
        }
        switch condition.test {
        case .all: return parts.compactMap { $0.goneForGood(on: day) }.min()
        case .any, .readings:
            let gone = parts.map { $0.goneForGood(on: day) }
            return gone.contains(nil) ? nil : gone.compactMap { $0 }.max()
        default: return condition.test.passesForGood ? line.start(before: day) { $0 == .unmet } : nil
        }
    }
}

extension ConditionTest {
    private var isLengthOfTime: Bool {
        switch self {
        case .counted, .since: true
        default: false
        }
    }

    /// Whether time takes it away for good.
    fileprivate var passesForGood: Bool {
        switch self {
        case .age(let test): test.beforeCompleting != nil
        case .within: true
        // A time that may not be longer, as that of a title which cannot be extended.
        case .not(let part): part.test.isLengthOfTime
        default: false
        }
    }
}
