import Kernel

@testable import Pathways

/// Says of one condition on one day what it is, day by day, in the plainest way; slow and easy to believe.
final class NaiveEvaluator {
    let situation: Situation
    let facts: FactCatalogue
    /// What the days are worth, looked up once for each condition that counts.
    var runs: [ObjectIdentifier: [NaiveRun]] = [:]

    init(_ situation: Situation, facts: FactCatalogue) {
        self.situation = situation
        self.facts = facts
    }

    func verdict(_ condition: Condition, on day: Day) -> Verdict {
        var verdict = test(condition, on: day)
        for exception in condition.exceptions {
            let found = self.verdict(exception.condition, on: day)
            verdict = either(verdict, exception.effect == .discretion && found.isMet ? .judgement : found)
        }
        let asked = condition.onlyIf.map { self.verdict($0, on: day) }.min() ?? .notApplicable
        if asked == .unmet { return .notApplicable }
        if asked.isOpen, !verdict.isMet { return asked }
        return verdict
    }

    private func either(_ left: Verdict, _ right: Verdict) -> Verdict {
        if left == .notApplicable || right == .notApplicable { return min(left, right) }
        return max(left, right)
    }

    private func test(_ condition: Condition, on day: Day) -> Verdict {
        switch condition.test {
        case .all(let parts): return parts.map { verdict($0, on: day) }.min() ?? .notApplicable
        case .any(let parts):
            return parts.map { verdict($0, on: day) }.filter { $0 != .notApplicable }.max() ?? .notApplicable
        case .not(let part):
            let found = verdict(part, on: day)
            return found == .met ? .unmet : found == .unmet ? .met : found
        case .readings(let readings):
            let found = Set(readings.map { verdict($0.condition, on: day) })
            if found.count == 1, let only = found.first { return only }
            return found.contains(.unknown) ? .unknown : .contested
        case .judged: return .judgement
        case .status(let selector):
            let verdicts = held(on: day)?.map { means($0, selector) }
            return verdicts.map { $0.max() ?? .unmet } ?? .unknown
        case .counted(let count): return counted(count, of: condition, on: day)
        case .fact(let key, let wanted): return value(key, on: day) { $0 == (wanted ? .yes : .no) }
        case .level(let test): return level(test, on: day)
        case .number(let test): return number(test, on: day)
        case .lasting(let test): return lasting(test, of: condition, on: day)
        case .age(let test):
            return possible(situation.born) { born in
                let years = Age.years(on: day, born: born)
                return years >= test.atLeast ?? 0 && years < test.beforeCompleting ?? .max
            }
        case .event(let test): return event(test, on: day)
        case .since(let test):
            return happened(test.event) { event in
                let start = test.countsEventDay ? event : event.adding(days: 1)
                return day >= Day.firstDayAfter(completing: test.atLeast, since: start)
            }
        case .within(let test):
            return happened(test.event) { day >= $0 && day <= Deadline.after(event: $0, test.atMost) }
        case .unreadable: return .unknown
        }
    }

    private func level(_ test: LevelTest, on day: Day) -> Verdict {
        value(test.fact, on: day) { value in
            guard case .level(let level) = value else { return false }
            return level >= facts.level(test.atLeast, of: test.fact) ?? .max
        }
    }

    private func number(_ test: NumberTest, on day: Day) -> Verdict {
        value(test.fact, on: day) { value in
            let number = if case .number(let number) = value { number } else { 0 }
            return number >= test.atLeast ?? .min && number <= test.atMost ?? .max
        }
    }

    /// Whether a title is one that is meant; unknown where it is written down too broadly to say.
    private func means(_ held: ResidenceTitle, _ selector: TitleSelector) -> Verdict {
        func lies(_ title: ResidenceTitle, in titles: [ResidenceTitle]) -> Bool {
            titles.contains(title) || title.broader.map { lies($0, in: titles) } ?? false
        }
        let answers = Set(
            ResidenceTitle.allCases.filter { lies($0, in: [held]) }
                .map { lies($0, in: selector.named) && !lies($0, in: selector.excepted) }
        )
        return answers.count == 1 ? (answers.contains(true) ? .met : .unmet) : .unknown
    }

    private func event(_ test: EventTest, on day: Day) -> Verdict {
        func passes(_ happened: Day, _ limit: Day?) -> Bool {
            day >= (test.ahead.map { Deadline.before(event: happened, $0) } ?? happened)
                && happened <= test.onOrBefore ?? happened
                && happened >= test.onOrAfter ?? happened
                && happened <= limit ?? happened
        }
        guard let other = test.noLaterThan else { return happened(test.fact) { passes($0, nil) } }
        guard let known = situation.happened(other) else { return .unknown }
        guard let limit = known else { return .unmet }
        let verdicts = Set(
            days(limit).map { limit in
                happened(test.fact) {
                    passes($0, test.plus.map { Deadline.after(event: limit, $0) } ?? limit)
                }
            }
        )
        return verdicts.count == 1 ? verdicts.first ?? .unknown : .unknown
    }

    private func happened(_ key: FactKey, _ passes: (Day) -> Bool) -> Verdict {
        guard let known = situation.happened(key) else { return .unknown }
        guard let day = known else { return .unmet }
        return possible(day, passes)
    }

    /// Met or unmet where every day it may have been says the same.
    private func possible(_ day: UncertainDay, _ passes: (Day) -> Bool) -> Verdict {
        let answers = Set(days(day).map(passes))
        return answers.count == 1 ? (answers.contains(true) ? .met : .unmet) : .unknown
    }

    private func days(_ day: UncertainDay) -> [Day] {
        guard let first = day.earliest, let last = day.latest else { return [] }
        return (first.number...last.number).map(Day.init(number:))
    }
}
