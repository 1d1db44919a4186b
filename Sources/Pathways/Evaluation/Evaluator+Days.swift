import Kernel

extension Evaluator {
    func age(_ test: AgeTest) -> VerdictLine {
        guard let earliest = situation.born.earliest, let latest = situation.born.latest else {
            return VerdictLine(.unknown)
        }
        return Self.certain(Self.age(test, born: earliest), Self.age(test, born: latest))
    }

    private static func age(_ test: AgeTest, born: Day) -> VerdictLine {
        VerdictLine(
            .met,
            from: test.atLeast.map { Age.reached($0, born: born).number },
            through: test.beforeCompleting.map { Age.completes($0, born: born).number },
            around: .unmet
        )
    }

    func since(_ test: SinceTest) -> VerdictLine {
        happened(test.event) { day in
            let first = test.countsEventDay ? day : day.adding(days: 1)
            let complete = Day.firstDayAfter(completing: test.atLeast, since: first)
            return VerdictLine(.met, from: complete.number, through: nil, around: .unmet)
        }
    }

    func within(_ test: WithinTest) -> VerdictLine {
        happened(test.event) { day in
            let last = Deadline.after(event: day, test.atMost)
            return VerdictLine(.met, from: day.number, through: last.number, around: .unmet)
        }
    }

    func event(_ test: EventTest) -> VerdictLine {
        if let years = test.beforeCompleting {
            return happened(.born) { born in
                happened(test.fact) {
                    Self.happened(test, $0, limit: Age.completes(years, born: born))
                }
            }
        }
        guard let other = test.noLaterThan else {
            return happened(test.fact, turning: test.onOrAfter) { Self.happened(test, $0, limit: nil) }
        }
        return happened(other) { limit in
            happened(test.fact, turning: test.onOrAfter) { day in
                Self.happened(test, day, limit: test.plus.map { Deadline.after(event: limit, $0) } ?? limit)
            }
        }
    }

    private static func happened(_ test: EventTest, _ day: Day, limit: Day?) -> VerdictLine {
        let inTime =
            test.onOrBefore.map { day <= $0 } ?? true && test.onOrAfter.map { day >= $0 } ?? true
            && limit.map { day <= $0 } ?? true
        guard inTime else { return VerdictLine(.unmet) }
        let from = test.ahead.map { Deadline.before(event: day, $0) } ?? day
        return VerdictLine(.met, from: from.number, through: nil, around: .unmet)
    }

    /// What follows from the day of an event; where the day is uncertain, what all its possible days agree on.
    ///
    /// The first and the last possible day stand for all, and the days from which on something else follows.
    private func happened(
        _ key: FactKey,
        turning: Day? = nil,
        _ line: (Day) -> VerdictLine
    ) -> VerdictLine {
        guard let known = situation.happened(key) else { return VerdictLine(.unknown) }
        guard let day = known else { return VerdictLine(.unmet) }
        guard let earliest = day.earliest, let latest = day.latest else { return VerdictLine(.unknown) }
        if earliest == latest { return line(earliest) }
        let ends = Self.certain(line(earliest), line(latest))
        guard let turning, earliest < turning, turning < latest else { return ends }
        return Self.certain(ends, line(turning))
    }

    static func certain(_ left: VerdictLine, _ right: VerdictLine) -> VerdictLine {
        left == right ? left : left.combined(with: right) { $0 == $1 ? $0 : .unknown }.withoutInnerUnmet
    }
}
