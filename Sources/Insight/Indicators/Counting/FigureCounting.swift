import Kernel

/// What is counted elsewhere than in the cases (sonstige Zählungen).
struct CountedElsewhere {
    /// Whole posts in hundredths, by organisation.
    var posts: [String: Int] = [:]
    /// Themes by how far they came at least.
    var themes: [String: Int] = [:]
}

/// Works an indicator out of the facts (Auszählung).
struct FigureCounting {
    let indicator: IndicatorDefinition
    let scan: FactScan
    let labels: CaseLabels?
    let elsewhere: CountedElsewhere

    init(
        _ indicator: IndicatorDefinition,
        _ scan: FactScan,
        by dimension: FactDimension?,
        elsewhere: CountedElsewhere
    ) {
        self.indicator = indicator
        self.scan = scan
        labels = dimension.map { CaseLabels($0, scan) }
        self.elsewhere = elsewhere
    }

    private var size: Int { labels?.names.count ?? 1 }

    var figure: RawFigure {
        RawFigure(
            names: labels?.names ?? [""],
            numerators: count(indicator.numerator),
            denominators: denominators,
            cases: cases(indicator.numerator),
            casesOfDenominators: indicator.denominator.flatMap { cases($0) },
            days: indicator.statistic == .quartiles ? days(indicator.numerator) : nil
        ).withoutEmpty
    }

    private var denominators: [Int]? { indicator.denominator.map { count($0) } }

    private func count(_ count: FactCount) -> [Int] {
        var counts = [Int](repeating: 0, count: size)
        let chosen = scan.narrowed(by: count.where ?? [])
        switch count.count {
        case .cases:
            for place in chosen.base.indices where chosen.base[place] { counts[label(place)] += 1 }
        case .persons:
            let household = scan.book.column(.household)
            chosen.forEach(FactCondition(.household, when: .always)) { place, index in
                counts[label(place)] += Int(household.numbers[index])
            }
        case .facts, .sum:
            guard let fact = count.of else { return counts }
            let column = scan.book.column(fact.fact)
            chosen.forEach(fact) { place, index in
                counts[label(place, column, index)] += count.count == .sum ? Int(column.numbers[index]) : 1
            }
        case .posts: return postCounts
        case .themes: counts = counts.map { _ in elsewhere.themes[count.reached ?? "reported"] ?? 0 }
        }
        return counts
    }

    /// Many entries may be of one case: those are counted too.
    private func cases(_ count: FactCount) -> [Int]? {
        let ofEntries: [FactCount.Unit] = [.facts, .sum, .persons]
        guard ofEntries.contains(count.count) else { return nil }
        var counts = [Int](repeating: 0, count: size)
        var last = [Int32](repeating: -1, count: scan.base.count)
        let fact = count.of ?? FactCondition(.household, when: .always)
        let column = scan.book.column(fact.fact)
        scan.narrowed(by: count.where ?? []).forEach(fact) { place, index in
            let label = label(place, column, index)
            // Facts of a case stand together: those under the same heading count once.
            guard last[place] != Int32(label) else { return }
            last[place] = Int32(label)
            counts[label] += 1
        }
        return counts
    }

    private var postCounts: [Int] {
        guard let labels else { return [elsewhere.posts.values.reduce(0, +)] }
        return labels.names.map { elsewhere.posts[$0] ?? 0 }
    }

    private func days(_ count: FactCount) -> [[Int]] {
        var days = [[Int]](repeating: [], count: size)
        guard let fact = count.of else { return days }
        let column = scan.book.column(fact.fact)
        scan.narrowed(by: count.where ?? []).forEach(fact) { place, index in
            let (from, until) = (column.from[index], column.until[index])
            guard from != FactColumn.always, until != FactColumn.never else { return }
            days[label(place, column, index)].append(Int(until) - Int(from))
        }
        return days.map { $0.sorted() }
    }

    private func label(_ place: Int) -> Int { labels.map { Int($0.ofCase[place]) } ?? 0 }

    private func label(_ place: Int, _ column: FactColumn, _ index: Int) -> Int {
        guard let labels else { return 0 }
        guard let ofValue = labels.ofValue else { return Int(labels.ofCase[place]) }
        let value = column.values[index]
        return value == CategoryColumn.none ? labels.names.count - 1 : Int(ofValue[Int(value)])
    }
}
