import Kernel
import Pathways

/// Lives of people with gaps and changes between all sorts of titles, and with much that nobody has asked.
struct RandomLives {
    static let first = Day.clamped(year: 2021, month: 3, day: 1)
    static let length = 2_400

    private static let titles: [ResidenceTitle] = [
        .gestattung, .duldung60a, .duldung60b, .duldung, .noTitle, .proofOfArrival, .ae24, .ae25Paragraph5,
        .ae25Paragraph3, .ae25Paragraph4, .ae25Paragraph2Alternative1, .ae23, .ae104c, .ae25b, .ae16g, .ae16b,
        .ae, .ae25, .fiktion81Paragraph3, .fiktion81Paragraph4, .visa, .ne9, .freedomOfMovement,
    ]
    private static let flags: [FactKey] = [
        "fit-for-work", "permanently-unfit", "lives-with-fit-person", "abusive-stay", "parent-analogous",
        "war-admission", "temporary-humanitarian-stay", "protected-elsewhere", "title-within-asylblg",
    ]
    private static let events: [FactKey] = [
        "returned-after-absence", "first-24-title", "sgb2-approved-until", "suspension-decided",
    ]

    var dice: Dice

    mutating func next() -> Situation {
        let entered = day()
        var person = Situation(born: born(), entered: .day(entered), statuses: statuses(since: entered))
        if dice.chance(85) {
            person = person.adding(FactRecord(.level(dice.chance(15) ? 4 : dice.below(4))), to: "livelihood")
        }
        for key in Self.flags where dice.chance(70) {
            person = person.adding(FactRecord(dice.chance(50) ? .yes : .no), to: key)
        }
        for key in Self.events where dice.chance(70) {
            let value: FactValue = dice.chance(40) ? .no : .happened(.day(day()))
            person = person.adding(FactRecord(value), to: key)
        }
        return person
    }

    private mutating func day() -> Day { Self.first.adding(days: dice.below(Self.length)) }

    private mutating func born() -> UncertainDay {
        if dice.chance(5) { return .unknown }
        let year = dice.chance(30) ? 1955 + dice.below(9) : dice.chance(40) ? 2004 + dice.below(12) : 1990
        return .day(Day.clamped(year: year, month: 1 + dice.below(12), day: 1 + dice.below(31)))
    }

    // One after the other, with gaps, most of them closed; often they change on the first or last of a month.
    private mutating func statuses(since entered: Day) -> [StatusRecord] {
        var from = entered
        return (0...dice.below(5)).map { _ in
            var until = from.adding(days: 20 + dice.below(700))
            if dice.chance(25) { until = until.endOfMonth }
            defer { from = until.adding(days: dice.chance(25) ? 1 + dice.below(40) : 1) }
            return StatusRecord(dice.one(of: Self.titles), from: .day(from), until: until)
        }
    }

    /// A month worth looking at: where a title ends, something has lasted long enough, or any at all.
    mutating func month(of person: Situation) -> Day {
        var days = person.statuses.compactMap(\.until)
        for records in person.facts.values {
            if case .happened(let day) = records.first?.value, let day = day.earliest {
                days += [
                    day, Deadline.after(event: day, .months(18)), Deadline.after(event: day, .months(36)),
                ]
            }
        }
        if let entered = person.entered.earliest { days.append(Deadline.after(event: entered, .months(36))) }
        return (dice.chance(70) ? dice.one(of: days) : day()).adding(days: dice.below(3) - 1).beginningOfMonth
    }
}
