import Kernel

/// Goes through the facts of the cases somebody may see figures of, at one period (Durchsicht der Fallfakten).
struct FactScan {
    let book: FactBook
    let period: FigurePeriod
    /// Which cases are counted at all.
    let base: [Bool]
    /// The day each case was opened.
    private let opened: [Int32]

    init(_ book: FactBook, _ period: FigurePeriod) {
        self.book = book
        self.period = period
        var opened = [Int32](repeating: FactColumn.never, count: book.isThere.count)
        let begun = book.column(.begun)
        for index in begun.cases.indices { opened[Int(begun.cases[index])] = begun.from[index] }
        self.opened = opened
        base = book.isThere
    }

    private init(_ scan: FactScan, base: [Bool]) {
        book = scan.book
        period = scan.period
        opened = scan.opened
        self.base = base
    }

    /// Only the cases of which all of this is so.
    func narrowed(by conditions: [FactCondition]) -> FactScan {
        conditions.reduce(self) { scan, condition in
            var mask = [Bool](repeating: false, count: scan.base.count)
            scan.forEach(condition) { place, _ in mask[place] = true }
            if let years = condition.years { scan.keepLong(&mask, condition, years) }
            return scan.restricted(to: mask)
        }
    }

    func restricted(to mask: [Bool]) -> FactScan { FactScan(self, base: mask) }

    /// Every fact that meets the condition, with the place of its case and its own.
    func forEach(_ condition: FactCondition, _ body: (_ place: Int, _ index: Int) -> Void) {
        let column = book.column(condition.fact)
        let fits = values(condition)
        let when = condition.when ?? .onDay
        for index in column.cases.indices {
            let place = Int(column.cases[index])
            guard base[place], fits(column.values[index]), holds(column, index, place, when),
                isShort(column, index, condition.withinDays), isMeasured(column.numbers[index], condition)
            else { continue }
            body(place, index)
        }
    }

    private func isMeasured(_ number: Int32, _ condition: FactCondition) -> Bool {
        number >= condition.atLeast ?? .min && number <= condition.atMost ?? .max
    }

    private func isShort(_ column: FactColumn, _ index: Int, _ days: Int?) -> Bool {
        guard let days else { return true }
        let (from, until) = (column.from[index], column.until[index])
        return until != FactColumn.never && from != FactColumn.always && Int(until) - Int(from) <= days
    }

    private func holds(_ column: FactColumn, _ index: Int, _ place: Int, _ when: FactCondition.Time) -> Bool {
        let (from, until) = (column.from[index], column.until[index])
        let (first, last) = (Int32(period.from.number), Int32(period.until.number))
        return switch when {
        case .onDay: from <= last && last <= until
        case .atStart: from <= opened[place] && opened[place] <= until
        case .inPeriod: first <= from && from <= last
        case .endedInPeriod: first <= until && until <= last
        case .duringPeriod: from <= last && first <= until
        case .before: from <= last
        case .always: true
        }
    }

    private func keepLong(_ mask: inout [Bool], _ condition: FactCondition, _ years: Int) {
        let column = book.column(condition.fact)
        let fits = values(condition)
        let last = Int(period.until.number)
        var days = [Int](repeating: 0, count: mask.count)
        for index in column.cases.indices where fits(column.values[index]) {
            let from = Int(column.from[index])
            guard column.from[index] != FactColumn.always, from <= last else { continue }
            days[Int(column.cases[index])] += min(Int(column.until[index]), last) - from + 1
        }
        for place in mask.indices where days[place] * 4 < years * 1461 { mask[place] = false }
    }

    /// Whether a value is among those the condition names.
    private func values(_ condition: FactCondition) -> (UInt32) -> Bool {
        guard condition.is != nil || condition.isNot != nil else { return { _ in true } }
        let wanted = ValuePattern(condition.is), unwanted = ValuePattern(condition.isNot)
        let fits = (0..<book.valueCount).map { code in
            let text = book.text(UInt32(code))
            return (condition.is == nil || wanted.has(text)) && !unwanted.has(text)
        }
        return { $0 == CategoryColumn.none ? condition.is == nil : fits[Int($0)] }
    }
}

/// Values written out or by how they begin, as `duldung*` (Wertmuster).
struct ValuePattern {
    private let whole: Set<String>
    private let beginnings: [String]

    init(_ values: [String]?) {
        let values = values ?? []
        whole = Set(values.filter { !$0.hasSuffix("*") })
        beginnings = values.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) }
    }

    func has(_ value: String) -> Bool {
        whole.contains(value) || beginnings.contains { value.hasPrefix($0) }
    }
}
