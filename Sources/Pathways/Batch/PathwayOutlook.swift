import Kernel

/// How many people stand at which distance from a title, and what is in the way of the others (Aussicht).
public struct PathwayOutlook: Equatable, Sendable {
    public let pathway: String
    public let people: Int
    /// Met today, or only to be weighed.
    public internal(set) var open = 0
    public internal(set) var withinThreeMonths = 0
    /// Within a year, but not within three months.
    public internal(set) var withinYear = 0
    public internal(set) var unknown = 0
    public internal(set) var contested = 0
    /// Not within a year, by time alone.
    public internal(set) var blocked = 0
    public internal(set) var notApplicable = 0
    /// For each condition how many of the blocked it alone keeps out: nothing else that is known stands in their way.
    public internal(set) var obstacles: [String: Int] = [:]

    init(_ pathway: String, people: Int) {
        self.pathway = pathway
        self.people = people
    }

    mutating func add(_ other: PathwayOutlook) {
        open += other.open
        withinThreeMonths += other.withinThreeMonths
        withinYear += other.withinYear
        unknown += other.unknown
        contested += other.contested
        blocked += other.blocked
        notApplicable += other.notApplicable
        obstacles.merge(other.obstacles, uniquingKeysWith: +)
    }
}

/// The days an outlook counts to (Horizont).
struct OutlookDays {
    let today: Day
    let threeMonths: Day
    let year: Day

    init(_ today: Day) {
        self.today = today
        threeMonths = Deadline.after(event: today, .months(3))
        year = Deadline.after(event: today, .years(1))
    }

    /// The days after today up to a year, cut where the law changes.
    func laws(_ versions: [BatchPlan.Version]) -> [(from: Day, through: Day)] {
        let starts = versions.flatMap { [$0.version.from, $0.version.until?.adding(days: 1)] }
            .compactMap { $0 }.filter { $0 > today && $0 <= year }
        let days = Set(starts + [today]).sorted()
        return days.indices.map { index in
            (days[index], index + 1 < days.count ? days[index + 1].adding(days: -1) : year)
        }
    }
}

extension BatchEvaluator {
    /// Counts everyone by their distance from the title on a day.
    public func outlook(on day: Day) -> PathwayOutlook {
        let days = OutlookDays(day)
        let counts = inBlocks { count($0, days) }
        return counts.reduce(into: PathwayOutlook(rule.pathway, people: population.count)) { $0.add($1) }
    }

    private func count(_ people: Range<Int>, _ days: OutlookDays) -> PathwayOutlook {
        var block = BlockEvaluation(self, people, first: days.today)
        block.fill()
        var outlook = PathwayOutlook(rule.pathway, people: people.count)
        let today = block.answer(on: Self.same(days.today), law: days.today)
        let opens = opening(&block, days)
        let parts = block.parts(on: Self.same(days.year), law: days.year)
        for index in 0..<people.count {
            let place = people.lowerBound + index
            if block.overflow.contains(place) {
                outlook.add(slowly(place, days))
            } else {
                let isBlocked = outlook.count(today[index], opens: opens[index], days)
                guard isBlocked else { continue }
                outlook.add(obstacles: parts.filter { $0.answers[index] == Verdict.unmet.rawValue }.map(\.id))
            }
        }
        return outlook
    }

    /// The first day within a year on which each person's answer is no longer "unmet".
    private func opening(_ block: inout BlockEvaluation, _ days: OutlookDays) -> [Int32] {
        var opens = [Int32](repeating: Column.open, count: LeafBlock.size)
        let changes = block.changes
        for law in days.laws(plan.versions) {
            let from = Int32(law.from.number)
            let through = Int32(law.through.number)
            for candidates in [Self.same(law.from)] + changes {
                let asked = candidates.map { $0 >= from && $0 <= through ? $0 : from }
                let answers = block.answer(on: asked, law: law.from)
                for index in opens.indices where answers[index] != Verdict.unmet.rawValue {
                    opens[index] = min(opens[index], asked[index])
                }
            }
        }
        return opens
    }

    private static func same(_ day: Day) -> [Int32] {
        [Int32](repeating: Int32(day.number), count: LeafBlock.size)
    }

    private func slowly(_ place: Int, _ days: OutlookDays) -> PathwayOutlook {
        let found = finding(place, on: days.today)
        var outlook = PathwayOutlook(rule.pathway, people: 1)
        let opens = found.line.first(onOrAfter: days.today) { $0 != .unmet }
        let number = opens.map { $0 <= days.year ? Int32($0.number) : Column.open } ?? Column.open
        if outlook.count(found.line[days.today].rawValue, opens: number, days) {
            let parts = found.version(on: days.year)?.findings ?? []
            outlook.add(obstacles: parts.filter { $0.line[days.year] == .unmet }.map(\.condition.id))
        }
        return outlook
    }
}

extension PathwayOutlook {
    mutating func add(obstacles unmet: [String]) {
        if unmet.count == 1, let only = unmet.first { obstacles[only, default: 0] += 1 }
    }

    /// Counts one person; true where nothing opens within a year.
    mutating func count(_ answer: UInt8, opens: Int32, _ days: OutlookDays) -> Bool {
        switch Verdict(rawValue: answer) {
        case .met, .judgement: open += 1
        case .unknown, nil: unknown += 1
        case .contested: contested += 1
        case .notApplicable: notApplicable += 1
        case .unmet:
            if opens <= Int32(days.threeMonths.number) {
                withinThreeMonths += 1
            } else if opens <= Int32(days.year.number) {
                withinYear += 1
            } else {
                blocked += 1
                return true
            }
        }
        return false
    }
}

extension BlockEvaluation {
    /// What each condition of the law of a day says.
    mutating func parts(on days: [Int32], law day: Day) -> [(id: String, answers: [UInt8])] {
        let applying = evaluator.plan.versions.filter { $0.version.applies(on: day) }
        guard let version = applying.last(where: { !$0.version.status.isUncertain }) ?? applying.first else {
            return []
        }
        return version.parts.map { ($0.id, answer($0, days)) }
    }
}
