import Kernel

/// What one pathway says for one person on one day (Antwort zu einem Weg).
public struct PathwayAnswer: Sendable {
    public let finding: PathwayFinding
    public let outcome: Outcome

    public init(_ finding: PathwayFinding) {
        self.finding = finding
        outcome = finding.outcome
    }

    public var rule: PathwayRule { finding.rule }

    /// The version that speaks on the day of the answer, or on the day the window begins.
    public var version: RuleVersion? {
        let day = outcome.state == .opens ? outcome.from ?? today : today
        return finding.version(on: day)?.version ?? finding.versions.last?.version
    }

    /// Facts nobody has recorded yet that the answer waits for.
    public var missing: [FactKey] {
        var seen: Set<FactKey> = []
        return outcome.questions.compactMap { question in
            guard case .missing(let fact, _) = question, seen.insert(fact).inserted else { return nil }
            return fact
        }
    }

    /// The last day of a window that is open, or may be, and then closes; nothing where it goes on.
    public var lastDay: Day? {
        switch outcome.state {
        case .open, .unknown, .contested: outcome.until
        case .opens, .blocked, .closed, .notApplicable: nil
        }
    }

    /// Whether it runs out in the time until a day.
    public func runsOut(by day: Day) -> Bool {
        lastDay.map { $0 >= today && $0 <= day } ?? false
    }

    public var today: Day { finding.dates.answer }
}

extension PathwayAnswer {
    /// Under which heading a case worker looks for it (Gruppe der Antworten).
    public enum Group: String, CaseIterable, Sendable {
        case open, opens, needsFacts
        /// Comes only if the right to stay goes on after what is recorded of it.
        case depends
        case blocked, closed
    }

    // After a title that ends nothing is known; that is no reason to say that something opens then.
    private var dependsOnStatus: Bool {
        guard let from = outcome.from, finding.line[from] == .unknown else { return false }
        return outcome.questions.contains { if case .statusUnknown = $0 { true } else { false } }
    }

    public var group: Group {
        switch outcome.state {
        case .open: .open
        case .opens: dependsOnStatus ? .depends : .opens
        case .unknown, .contested: .needsFacts
        case .blocked: .blocked
        case .closed, .notApplicable: .closed
        }
    }
}
