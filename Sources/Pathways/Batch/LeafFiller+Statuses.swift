import Kernel

extension LeafFiller {
    func status(_ selector: TitleSelector, _ block: inout LeafBlock, _ overflow: inout Set<Int>) {
        let verdicts = ResidenceTitle.allCases.map { selector.verdict(of: TitleSet([$0])) }
        for place in people {
            var changes = LeafChanges(from: Int32(first.number))
            changes.add(.unmet, from: Column.ever)
            for index in population.statuses.range(place) {
                changes.add(
                    verdicts[Int(population.statuses.titles[index])],
                    from: population.statuses.from[index]
                )
            }
            changes.end(population.statuses, place, .unknown)
            set(changes, place, &block, &overflow)
        }
    }

    /// Time that runs as long as one of the titles is held, and begins anew with every other.
    func counted(_ count: TitleCount, _ block: inout LeafBlock, _ overflow: inout Set<Int>) {
        let worths = ResidenceTitle.allCases.map { count.worth(of: TitleSet([$0])) }
        for place in people {
            let range = population.statuses.range(place)
            let isPlain = range.allSatisfy { index in
                let worth = worths[Int(population.statuses.titles[index])]
                return worth == .counts || worth == .interrupts && count.harmlessGaps == 0
            }
            guard isPlain else {
                set(slowly(place).counted(count), place, &block, &overflow)
                continue
            }
            var changes = LeafChanges(from: Int32(first.number))
            changes.add(.unmet, from: Column.ever)
            run(count.atLeast, range, worths, &changes)
            set(changes, place, &block, &overflow)
        }
    }

    private func run(
        _ span: Span,
        _ range: Range<Int>,
        _ worths: [TimeStretch.Worth],
        _ changes: inout LeafChanges
    ) {
        let statuses = population.statuses
        var complete: Int32?
        for index in range {
            guard worths[Int(statuses.titles[index])] == .counts else {
                changes.add(.unmet, from: statuses.from[index])
                complete = nil
                continue
            }
            let end = complete ?? Self.complete(span, since: statuses.from[index])
            complete = end
            if end <= statuses.until(index), end >= statuses.from[index] { changes.add(.met, from: end) }
        }
        guard let last = range.last, statuses.until(last) != Column.open else { return }
        after(statuses.until(last) + 1, complete, span, &changes)
    }

    // After the last record nothing is known: it may go on, or not.
    private func after(_ day: Int32, _ complete: Int32?, _ span: Span, _ changes: inout LeafChanges) {
        let possible = max(day, complete ?? Self.complete(span, since: day))
        changes.add(.unmet, from: day)
        changes.add(.unknown, from: possible)
    }

    /// Where a line changes too often, the block keeps at least what holds on the first day.
    func set(_ line: VerdictLine, _ place: Int, _ block: inout LeafBlock, _ overflow: inout Set<Int>) {
        let window = LeafWindow(line, from: first.number)
        if window == nil { overflow.insert(place) }
        block.set(place - people.lowerBound, window ?? .always(line[first]))
    }

    private func set(
        _ changes: LeafChanges,
        _ place: Int,
        _ block: inout LeafBlock,
        _ overflow: inout Set<Int>
    ) {
        if changes.count > 3 { overflow.insert(place) }
        block.set(place - people.lowerBound, changes.window)
    }
}

extension TitleCount {
    /// Whether nothing but the titles decides.
    var isSimple: Bool {
        starting == nil && onCompleting == nil && asOf == nil && run == .uninterrupted
    }
}

/// Up to three verdicts in the order of days, those before a first day forgotten.
struct LeafChanges {
    private let first: Int32
    private(set) var window = LeafWindow()
    private(set) var count = 0

    init(from first: Int32) {
        self.first = first
    }

    /// Days come in order; a day again replaces what was said for it.
    mutating func add(_ verdict: Verdict, from day: Int32) {
        if day <= first {
            window = .always(verdict)
            count = 1
        } else if verdict == window.after {
            return
        } else if count == 1 {
            (window.from, window.inside, window.after) = (day, verdict, verdict)
            count = 2
        } else if count == 2, day == window.from {
            (window.inside, window.after) = (verdict, verdict)
        } else if count == 2 {
            (window.until, window.after) = (day - 1, verdict)
            count = 3
        } else {
            count += 1
        }
    }

    mutating func end(_ statuses: StatusColumn, _ place: Int, _ verdict: Verdict) {
        guard let last = statuses.range(place).last, statuses.until(last) != Column.open else { return }
        add(verdict, from: statuses.until(last) + 1)
    }
}
