import Kernel

/// Answers one test on one day for a block of people, straight from the columns (Prüfung an einem Tag).
///
/// On one day a period that must be complete is a comparison with one day: the last on which it may have begun.
struct DayLane {
    let population: Population
    let facts: FactCatalogue
    let day: Int32
    let people: Range<Int>

    /// False where there is no quick way; nothing is written then.
    func fill(_ test: ConditionTest, _ lane: inout [UInt8]) -> Bool {
        switch test {
        case .judged: each(&lane) { _ in Verdict.judgement.rawValue }
        case .fact(let key, let wanted):
            return answers(key, &lane) { wanted ? $0 >= FactColumn.yes : $0 == FactColumn.no }
        case .level(let test):
            guard let least = facts.level(test.atLeast, of: test.fact) else { return false }
            let step = FactColumn.yes + UInt8(clamping: least)
            return answers(test.fact, &lane) { $0 >= step }
        case .lasting(let test) where test.level == nil: return lasting(test, &lane)
        case .age(let test): age(test, &lane)
        case .status(let selector) where population.statuses.hasOneEach: status(selector, &lane)
        case .counted(let count) where population.statuses.hasOneEach && count.isSimple:
            return counted(count, &lane)
        default: return false
        }
        return true
    }

    @inline(__always)
    private func each(_ lane: inout [UInt8], _ answer: (Int) -> UInt8) {
        let start = people.lowerBound
        lane.withUnsafeMutableBufferPointer { lane in
            for index in 0..<people.count { lane[index] = answer(start + index) }
        }
    }

    /// The last day on which a length of time may have begun that is complete on the day.
    private func latestStart(_ span: Span) -> Int32 {
        func isComplete(_ start: Int) -> Bool {
            Day.firstDayAfter(completing: span, since: Day(number: start)).number <= Int(day)
        }
        var start = Int(day) - span.months * 30 - span.months * 7 / 16 - span.days - 5
        while isComplete(start + 1) { start += 1 }
        return Int32(start)
    }

    @inline(__always)
    private func answers(_ key: FactKey, _ lane: inout [UInt8], _ passes: (UInt8) -> Bool) -> Bool {
        guard let column = population.facts[key], column.answers.count == population.count else {
            return false
        }
        guard column.from.isEmpty, column.until.isEmpty else { return false }
        let met = (0...255).map { answer in
            answer == Int(FactColumn.unknown)
                ? Verdict.unknown.rawValue : (passes(UInt8(answer)) ? Verdict.met : .unmet).rawValue
        }
        column.answers.withUnsafeBufferPointer { answers in
            met.withUnsafeBufferPointer { met in
                each(&lane) { met[Int(answers[$0])] }
            }
        }
        return true
    }

    private func lasting(_ test: LastingTest, _ lane: inout [UInt8]) -> Bool {
        guard let column = population.facts[test.fact], column.answers.count == population.count,
            column.until.isEmpty, column.from.count == population.count, column.vague.isEmpty
        else { return false }
        let latest = latestStart(test.atLeast)
        let unmet = test.run == .uninterrupted ? Verdict.unmet.rawValue : Verdict.unknown.rawValue
        column.answers.withUnsafeBufferPointer { answers in
            column.from.withUnsafeBufferPointer { from in
                each(&lane) { place in
                    let yes = from[place] <= latest ? Verdict.met.rawValue : Verdict.unmet.rawValue
                    let no = from[place] <= day ? unmet : Verdict.unknown.rawValue
                    return answers[place] == FactColumn.no
                        ? no : (answers[place] == FactColumn.unknown ? Verdict.unknown.rawValue : yes)
                }
            }
        }
        return true
    }

    private func age(_ test: AgeTest, _ lane: inout [UInt8]) {
        let youngest = test.atLeast.map { latestStart(.years($0)) } ?? Int32.max
        // Whoever is born after this day has not completed the year of life.
        let oldest = test.beforeCompleting.map { latestStart(.years($0)) } ?? Column.missing
        population.born.withUnsafeBufferPointer { born in
            each(&lane) { place in
                let isOfAge = born[place] <= youngest && born[place] > oldest
                let answer = isOfAge ? Verdict.met.rawValue : Verdict.unmet.rawValue
                return born[place] == Column.missing ? Verdict.unknown.rawValue : answer
            }
        }
    }
}

extension DayLane {
    private func status(_ selector: TitleSelector, _ lane: inout [UInt8]) {
        let verdicts = ResidenceTitle.allCases.map { selector.verdict(of: TitleSet([$0])).rawValue }
        statuses(&lane) { title, _ in verdicts[Int(title)] }
    }

    /// False where a title counts half or is skipped; one that may be among the counted leaves it open.
    private func counted(_ count: TitleCount, _ lane: inout [UInt8]) -> Bool {
        let worths = ResidenceTitle.allCases.map { count.worth(of: TitleSet([$0])) }
        guard count.harmlessGaps == 0, worths.allSatisfy({ $0 != .countsHalf && $0 != .skipped }) else {
            return false
        }
        let latest = latestStart(count.atLeast)
        let complete = worths.map { worth in
            (worth == .counts ? Verdict.met : worth == .unknown ? .unknown : .unmet).rawValue
        }
        statuses(&lane) { title, from in from <= latest ? complete[Int(title)] : Verdict.unmet.rawValue }
        return true
    }

    /// Not here before the one status, and nothing known after it.
    @inline(__always)
    private func statuses(_ lane: inout [UInt8], _ answer: (UInt8, Int32) -> UInt8) {
        let column = population.statuses
        column.titles.withUnsafeBufferPointer { titles in
            column.from.withUnsafeBufferPointer { from in
                each(&lane) { place in
                    from[place] <= day ? answer(titles[place], from[place]) : Verdict.unmet.rawValue
                }
            }
        }
    }
}
