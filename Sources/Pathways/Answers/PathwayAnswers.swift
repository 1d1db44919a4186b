import Kernel

/// What all pathways say for one person on one day, what runs out first (Antworten für eine Person).
public struct PathwayAnswers: Sendable {
    /// What ends within so many days is a cliff worth saying at once.
    public static let cliffHorizon = 365

    public let today: Day
    public let all: [PathwayAnswer]

    public init(_ findings: [PathwayFinding], on today: Day) {
        self.today = today
        all = findings.map(PathwayAnswer.init)
    }

    public init(_ situation: Situation, by rulebook: Rulebook, on today: Day) {
        let evaluator = Evaluator(situation, on: ReferenceDates(evaluation: today), facts: rulebook.facts)
        self.init(rulebook.pathways.map(evaluator.finding), on: today)
    }

    public subscript(pathway: String) -> PathwayAnswer? {
        all.first { $0.rule.pathway == pathway }
    }

    /// Of one heading: what runs out or opens first comes first, then what needs least.
    public func of(_ group: PathwayAnswer.Group) -> [PathwayAnswer] {
        let never = Day(number: .max)
        return all.filter { $0.group == group }.enumerated().sorted { one, other in
            let (left, right) = (one.element, other.element)
            let ends = (left.lastDay ?? never, right.lastDay ?? never)
            if ends.0 != ends.1 { return ends.0 < ends.1 }
            if group == .opens { return (left.outcome.from ?? never) < (right.outcome.from ?? never) }
            let questions = (left.outcome.questions.count, right.outcome.questions.count)
            return questions.0 == questions.1 ? one.offset < other.offset : questions.0 < questions.1
        }.map(\.element)
    }

    /// Windows that are open, or may be, and close within the horizon; the nearest last day first.
    public var cliffs: [PathwayAnswer] {
        let horizon = today.adding(days: Self.cliffHorizon)
        return all.filter { $0.runsOut(by: horizon) }
            .sorted { ($0.lastDay ?? today) < ($1.lastDay ?? today) }
    }
}

/// What another fact would change in the answer of one pathway (Änderung durch eine Angabe).
public struct PathwayChange: Sendable {
    public let before: PathwayAnswer
    public let after: PathwayAnswer

    /// The pathways whose answers differ, what opens first.
    public static func between(_ before: PathwayAnswers, and after: PathwayAnswers) -> [PathwayChange] {
        let changes = zip(before.all, after.all)
            .filter { !$0.reads(like: $1) }
            .map { PathwayChange(before: $0, after: $1) }
        return changes.filter(\.isForTheBetter) + changes.filter { !$0.isForTheBetter }
    }

    public var isForTheBetter: Bool { after.group.rank < before.group.rank }
}

extension PathwayAnswer {
    /// The same to a reader: where it stands, its days, how much is missing.
    func reads(like other: PathwayAnswer) -> Bool {
        group == other.group && outcome.state == other.outcome.state && outcome.from == other.outcome.from
            && lastDay == other.lastDay && missing.count == other.missing.count
    }
}

extension PathwayAnswer.Group {
    /// The nearer to a title the smaller.
    var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
