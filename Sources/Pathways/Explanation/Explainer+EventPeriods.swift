import Kernel

/// A day that a period set running by an event leads to, and the day if that of the event is counted otherwise.
struct EventPeriod: Equatable {
    let day: Day
    let otherDay: Day
    let countsEventDay: Bool

    /// `nil` where the period does not run from an event whose day is known exactly, or both ways lead to one day.
    init?(_ test: ConditionTest, _ situation: Situation) {
        let (event, counts): (FactKey, Bool)
        let days: (Day) -> (counted: Day, not: Day)
        switch test {
        case .since(let since):
            (event, counts) = (since.event, since.countsEventDay)
            days = {
                (
                    Day.firstDayAfter(completing: since.atLeast, since: $0),
                    Day.firstDayAfter(completing: since.atLeast, since: $0.adding(days: 1))
                )
            }
        case .within(let within):
            (event, counts) = (within.event, false)
            days = {
                (
                    Day.firstDayAfter(completing: within.atMost, since: $0).adding(days: -1),
                    Deadline.after(event: $0, within.atMost)
                )
            }
        default: return nil
        }
        // A birthday counts (§ 187 II 2 BGB), and so does the first day of presence: nothing is open there.
        guard event != .born, event != .entered, let known = situation.happened(event), let happened = known,
            let exact = happened.earliest, exact == happened.latest
        else { return nil }
        let (counted, not) = days(exact)
        guard counted != not else { return nil }
        day = counts ? counted : not
        otherDay = counts ? not : counted
        countsEventDay = counts
    }
}

extension Explainer {
    func eventPeriod(_ found: Finding) -> EventPeriod? {
        EventPeriod(found.condition.test, evaluator.situation)
    }

    /// That a day may be one earlier or later, and which that would be.
    func sentence(_ period: EventPeriod) -> String {
        let words = phrases.condition
        let phrase = period.countsEventDay ? words.eventDayCounted : words.eventDayNotCounted
        return phrase(.day, rules.say(period.otherDay))
    }

    /// The same for the window, where its first or last day comes from such a period.
    func plusMinus(_ answer: Answer) -> String? {
        let ends = [answer.outcome.from, answer.outcome.until].compactMap { $0 }
        guard !ends.isEmpty else { return nil }
        return answer.findings.lazy.compactMap { self.period(in: $0, ends) }.first.map(sentence)
    }

    private func period(in found: Finding, _ ends: [Day]) -> EventPeriod? {
        if found.isLeaf {
            guard let period = eventPeriod(found), ends.contains(period.day) else { return nil }
            return period
        }
        return found.parts.lazy.compactMap { self.period(in: $0, ends) }.first
    }
}
