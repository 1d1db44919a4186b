import Kernel

/// Answers one test for a block of people from the columns (Prüfung einer Spalte).
///
/// Right from `first` on; what was before that day is of no interest to a count of people.
struct LeafFiller {
    let population: Population
    let facts: FactCatalogue
    let first: Day
    let people: Range<Int>

    /// Adds people whose answers change too often for a window to `overflow`.
    func fill(_ test: ConditionTest, _ block: inout LeafBlock, _ overflow: inout Set<Int>) {
        switch test {
        case .judged: each(&block) { _ in .always(.judgement) }
        case .fact(let key, let wanted):
            let column = population.facts[key]
            let right = wanted ? FactColumn.yes : FactColumn.no
            each(&block) { column?.window($0) { answer, _ in answer == right } ?? .unknown }
        case .level(let test): level(test, &block)
        case .number(let test): number(test, &block)
        case .age(let test): each(&block) { age(test, Int($0)) }
        case .since(let test): since(test, &block)
        case .lasting(let test) where test.level == nil: lasting(test, &block, &overflow)
        case .status(let selector): status(selector, &block, &overflow)
        case .counted(let count) where count.isSimple: counted(count, &block, &overflow)
        default: generic(test, &block, &overflow)
        }
    }

    @inline(__always)
    private func each(_ block: inout LeafBlock, _ window: (Int) -> LeafWindow) {
        for place in people { block.set(place - people.lowerBound, window(place)) }
    }

    private func level(_ test: LevelTest, _ block: inout LeafBlock) {
        guard let least = facts.level(test.atLeast, of: test.fact), let column = population.facts[test.fact]
        else { return each(&block) { _ in .unknown } }
        each(&block) { column.window($0) { answer, _ in Int(answer) >= Int(FactColumn.yes) + least } }
    }

    private func number(_ test: NumberTest, _ block: inout LeafBlock) {
        guard let column = population.facts[test.fact] else { return each(&block) { _ in .unknown } }
        each(&block) { place in
            column.window(place) { answer, value in
                test.verdict(answer == FactColumn.yes ? Int(value) : 0) == .met
            }
        }
    }

    private func age(_ test: AgeTest, _ place: Int) -> LeafWindow {
        guard population.born[place] != Column.missing else { return .unknown }
        let born = Day(number: Int(population.born[place]))
        return LeafWindow(
            from: test.atLeast.map { Int32(Age.reached($0, born: born).number) } ?? Column.ever,
            until: test.beforeCompleting.map { Int32(Age.completes($0, born: born).number) } ?? Column.open,
            before: .unmet,
            inside: .met,
            after: .unmet
        )
    }

    private func since(_ test: SinceTest, _ block: inout LeafBlock) {
        each(&block) { place in
            guard let known = population.happened(test.event, place) else { return .unknown }
            guard let day = known else { return .always(.unmet) }
            let start = test.countsEventDay ? day : day.adding(days: 1)
            let complete = Day.firstDayAfter(completing: test.atLeast, since: start)
            return LeafWindow(from: Int32(complete.number), before: .unmet, inside: .met, after: .met)
        }
    }

    /// A yes that began long enough ago, and not before the day it is said to have begun.
    private func lasting(_ test: LastingTest, _ block: inout LeafBlock, _ overflow: inout Set<Int>) {
        guard let column = population.facts[test.fact] else { return each(&block) { _ in .unknown } }
        for place in people {
            if column.vague.contains(place) {
                set(slowly(place).leaf(.lasting(test)), place, &block, &overflow)
            } else {
                block.set(place - people.lowerBound, window(test, column, place))
            }
        }
    }

    private func window(_ test: LastingTest, _ column: FactColumn, _ place: Int) -> LeafWindow {
        guard place < column.answers.count, column.answers[place] != FactColumn.unknown else {
            return .unknown
        }
        let from = column.from(place)
        let until = column.until(place)
        if column.answers[place] == FactColumn.no {
            guard test.run == .uninterrupted else { return .unknown }
            let end = until == Column.open ? until : Self.complete(test.atLeast, since: until + 1) - 1
            return LeafWindow(from: from, until: end, inside: .unmet)
        }
        guard from != Column.ever else {
            return LeafWindow(until: test.run == .total ? Column.open : until, inside: .met)
        }
        return window(test.run, Self.complete(test.atLeast, since: from), until)
    }

    // Put together from pieces, time that is complete stays complete.
    private func window(_ run: CountedRun, _ complete: Int32, _ until: Int32) -> LeafWindow {
        let reached = until == Column.open || complete <= (run == .total ? until + 1 : until)
        guard reached else {
            return LeafWindow(from: complete, before: .unmet, inside: .unknown, after: .unknown)
        }
        return LeafWindow(
            from: complete,
            until: run == .total ? Column.open : until,
            before: .unmet,
            inside: .met
        )
    }

    func slowly(_ place: Int) -> Evaluator {
        Evaluator(population.situation(place), on: ReferenceDates(evaluation: first), facts: facts)
    }

    static func complete(_ span: Span, since day: Int32) -> Int32 {
        Int32(Day.firstDayAfter(completing: span, since: Day(number: Int(day))).number)
    }

    /// By the evaluator for one person, where columns have no quicker way.
    private func generic(_ test: ConditionTest, _ block: inout LeafBlock, _ overflow: inout Set<Int>) {
        for place in people { set(slowly(place).leaf(test), place, &block, &overflow) }
    }
}

extension FactColumn {
    /// Met or unmet as long as the record lasts, unknown around it.
    @inline(__always)
    func window(_ place: Int, _ passes: (UInt8, Int32) -> Bool) -> LeafWindow {
        guard place < answers.count, answers[place] != Self.unknown else { return .unknown }
        return LeafWindow(
            from: from(place),
            until: until(place),
            inside: passes(answers[place], values.isEmpty ? 0 : values[place]) ? .met : .unmet
        )
    }
}

extension Population {
    /// The day of an event, as `Situation.happened` says it.
    func happened(_ key: FactKey, _ place: Int) -> Day?? {
        if key == .born { return born[place] == Column.missing ? nil : Day(number: Int(born[place])) }
        if key == .entered {
            return entered[place] == Column.missing ? nil : Day(number: Int(entered[place]))
        }
        guard let column = facts[key], place < column.answers.count else { return nil }
        switch column.answers[place] {
        case FactColumn.no: return .some(nil)
        case FactColumn.yes: return .some(Day(number: Int(column.from(place))))
        default: return nil
        }
    }
}
