import Kernel
import Pathways

/// The law of the regimes once more, written by hand for one day at a time; `nil` is "not known".
struct NaiveRegimes {
    struct Answer: Equatable {
        let regimes: [BenefitRegime]
        let isKnown: Bool
    }

    let person: Situation

    func answer(on day: Day) -> Answer {
        let within = asylum(day)
        let chain: [(BenefitRegime, Bool?)] = [
            (.noBenefit, ownMeans),
            (.asylbLG2, and(within, analogous(day))),
            (.asylbLG3, and(within, here(day))),
            (.sgbII, and(and(outside(day), person(day)), underAgeLimit(day))),
            (.sgbXII, socialAssistance(day)),
        ]
        var regimes: [BenefitRegime] = []
        for (regime, verdict) in chain where verdict != false {
            regimes.append(regime)
            if verdict == true { return Answer(regimes: regimes, isKnown: regimes.count == 1) }
        }
        return Answer(regimes: regimes + [.noBenefit], isKnown: regimes.isEmpty)
    }

    private func asylum(_ day: Day) -> Bool? {
        let certain = toMonthEnd(day) { inAsylumLaw($0, ukraine: day < Self.ukraineOut) }
        guard day >= Self.planned else { return certain }
        let planned = toMonthEnd(day) { past in
            or(inAsylumLaw(past, ukraine: false), and(isUkrainian(past), late(past, law: day)))
        }
        return certain == planned ? certain : nil
    }

    private func isUkrainian(_ day: Day) -> Bool? {
        here(day) == false ? false : title(day) == .ae ? nil : title(day).map { $0 == .ae24 }
    }

    private func late(_ day: Day, law: Day) -> Bool? {
        let first = event("first-24-title").map { $0.map { $0 >= Self.cutOff && day >= $0 } ?? false }
        if law >= Self.latest { return first }
        let over = event("sgb2-approved-until").map { $0.map { day > $0 } ?? false }
        return and(first, over)
    }

    // Held on any day from the last of the month before; whoever is not here gets nothing.
    private func toMonthEnd(_ day: Day, _ test: (Day) -> Bool?) -> Bool? {
        let before = day.beginningOfMonth.adding(days: -1)
        let any = (before.number...day.number).reduce(Bool?.some(false)) { or($0, test(Day(number: $1))) }
        return and(any, here(day))
    }

    private func inAsylumLaw(_ day: Day, ukraine: Bool) -> Bool? {
        guard here(day) == true else { return here(day) }
        guard let title = title(day) else { return nil }
        let recent = not(passed(18, since: event("suspension-decided"), on: day))
        switch title {
        case .gestattung, .proofOfArrival, .duldung, .duldung60a, .duldung60b: return true
        case .noTitle: return fact("protected-elsewhere").map { !$0 }
        case .ae25Paragraph5: return recent
        case .ae23: return fact("war-admission")
        case .ae25Paragraph4: return fact("temporary-humanitarian-stay")
        case .fiktion81Paragraph3, .fiktion81Paragraph4: return fact("title-within-asylblg")
        case .ae24: return ukraine
        case .ae25: return and(nil, or(recent, fact("temporary-humanitarian-stay")))
        case .ae:
            let known = or(recent, or(fact("temporary-humanitarian-stay"), fact("war-admission")))
            return and(nil, or(known, ukraine))
        default: return false
        }
    }

    static let ukraineOut = Day.clamped(year: 2022, month: 6, day: 1)
    static let planned = Day.clamped(year: 2026, month: 7, day: 1)
    static let latest = Day.clamped(year: 2026, month: 11, day: 1)
    static let cutOff = Day.clamped(year: 2025, month: 4, day: 1)
    static let newWaiting = Day.clamped(year: 2024, month: 2, day: 27)
    static let eighteenMonthsAgo = Day.clamped(year: 2022, month: 8, day: 26)
}

extension NaiveRegimes {
    private func analogous(_ day: Day) -> Bool? {
        let isNew = day >= Self.newWaiting
        let months = isNew ? 36 : 18
        let entered = UncertainDay?.some(person.entered).map(\.earliest)
        let returned = event("returned-after-absence")
        let notYet = returned.map { $0.map { day < $0 } ?? true }
        let long = and(
            passed(months, since: entered, on: day),
            or(notYet, passed(months, since: returned, on: day))
        )
        let byThen = returned.map { $0.map { $0 <= Self.eighteenMonthsAgo && day >= $0 } ?? false }
        let early = person.entered.earliest.map { $0 <= Self.eighteenMonthsAgo && day >= $0 }
        let kept = isNew ? and(early, or(notYet, byThen)) : false
        let child = and(not(aged(18, day)), fact("parent-analogous"))
        return and(or(or(long, kept), child), not(fact("abusive-stay")))
    }

    private func person(_ day: Day) -> Bool? {
        or(
            and(aged(15, day), fact("fit-for-work")),
            and(fact("lives-with-fit-person"), or(not(fact("permanently-unfit")), not(aged(18, day))))
        )
    }

    private func outside(_ day: Day) -> Bool? {
        guard here(day) == true, let title = title(day) else { return here(day) == false ? false : nil }
        // A permit of which no more is known may be one of the special ones.
        if title == .ae || Self.special.contains(title) { return nil }
        return Self.weak.contains(title) ? false : true
    }

    private func socialAssistance(_ day: Day) -> Bool? {
        guard here(day) == true, let title = title(day) else { return here(day) == false ? false : nil }
        guard Self.special.contains(title) else { return outside(day) }
        let unfit = or(
            fact("permanently-unfit"),
            and(not(fact("fit-for-work")), not(fact("lives-with-fit-person")))
        )
        return unfit == false ? false : nil
    }

    private func underAgeLimit(_ day: Day) -> Bool? {
        toMonthEnd(day) { past in
            guard let born = person.born.earliest else { return nil }
            let year = born.year
            let months = year >= 1964 ? 804 : year > 1958 ? 792 + 2 * (year - 1958) : 780 + year - 1946
            return past >= born ? not(passed(months, since: born, on: past)) : false
        }
    }

    private func aged(_ years: Int, _ day: Day) -> Bool? {
        person.born.earliest.map { Day.firstDayAfter(completing: .years(years), since: $0) <= day }
    }

    private static let special: [ResidenceTitle] = [.visa, .freedomOfMovement, .ae16b, .ae16g]
    private static let weak: [ResidenceTitle] = [
        .noTitle, .duldung, .duldung60a, .duldung60b, .gestattung, .proofOfArrival,
    ]
}

extension NaiveRegimes {
    private var ownMeans: Bool? {
        guard let record = person.facts["livelihood"]?.first else { return nil }
        return record.value == .level(4)
    }

    private func title(_ day: Day) -> ResidenceTitle? {
        person.statuses.first {
            $0.from.earliest.map { $0 <= day } ?? false && $0.until.map { day <= $0 } ?? true
        }?
        .title
    }

    private func here(_ day: Day) -> Bool? {
        if title(day) != nil { return true }
        return person.entered.earliest.map { day < $0 } ?? false ? false : nil
    }

    private func fact(_ key: FactKey) -> Bool? { person.facts[key]?.first.map { $0.value == .yes } }

    private func event(_ key: FactKey) -> Day?? {
        guard let record = person.facts[key]?.first else { return nil }
        if case .happened(let day) = record.value { return .some(day.earliest) }
        return .some(nil)
    }

    private func passed(_ months: Int, since event: Day??, on day: Day) -> Bool? {
        event.map { $0.map { Day.firstDayAfter(completing: .months(months), since: $0) <= day } ?? false }
    }

    private func and(_ left: Bool?, _ right: Bool?) -> Bool? {
        if left == false || right == false { return false }
        return left == nil || right == nil ? nil : true
    }

    private func or(_ left: Bool?, _ right: Bool?) -> Bool? { not(and(not(left), not(right))) }

    private func not(_ value: Bool?) -> Bool? { value.map { !$0 } }
}
