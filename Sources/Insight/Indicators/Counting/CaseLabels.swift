import Kernel

/// Under which heading each case falls by a dimension (Zuordnung).
struct CaseLabels {
    static let other = "other"
    static let unknown = "unknown"

    /// Codes of the headings.
    let names: [String]
    /// For each case a place in `names`.
    let ofCase: [Int32]
    /// For each value a place in `names`, where single facts are told apart by their own value.
    let ofValue: [Int32]?

    init(_ dimension: FactDimension, _ scan: FactScan) {
        let headings = Headings(dimension, scan)
        names = headings.names
        let column = scan.book.column(dimension.fact)
        if dimension.isOfEntry {
            ofCase = []
            ofValue = (0..<scan.book.valueCount).map { headings.place(ofValue: UInt32($0)) }
            return
        }
        var labels = [Int32](repeating: Int32(names.count - 1), count: scan.base.count)
        scan.forEach(FactCondition(dimension.fact, when: dimension.when)) { place, index in
            labels[place] = headings.place(column, index)
        }
        ofCase = labels
        ofValue = nil
    }
}

/// The headings of a dimension, with two more for what fits none and what nobody knows (Überschriften).
private struct Headings {
    let names: [String]
    private let dimension: FactDimension
    private let day: Day
    private let byValue: [Int32]

    init(_ dimension: FactDimension, _ scan: FactScan) {
        self.dimension = dimension
        day = scan.period.until
        let values = (0..<scan.book.valueCount).map { scan.book.text(UInt32($0)) }
        if let groups = dimension.groups {
            names = groups.map(\.code) + [CaseLabels.other, CaseLabels.unknown]
            let patterns = groups.map { ValuePattern($0.values) }
            byValue = values.map { value in
                Int32(patterns.firstIndex { $0.has(value) } ?? groups.count)
            }
        } else {
            names = values + [CaseLabels.unknown]
            byValue = values.indices.map { Int32($0) }
        }
    }

    func place(ofValue code: UInt32) -> Int32 {
        code == CategoryColumn.none ? Int32(names.count - 1) : byValue[Int(code)]
    }

    func place(_ column: FactColumn, _ index: Int) -> Int32 {
        guard let number = number(column, index) else { return place(ofValue: column.values[index]) }
        return Int32(dimension.group(of: number) ?? names.count - 2)
    }

    private func number(_ column: FactColumn, _ index: Int) -> Int? {
        switch dimension.reading {
        case .value: nil
        case .number: Int(column.numbers[index])
        case .age: day.year - Int(column.numbers[index])
        case .yearsSince:
            column.from[index] == FactColumn.always
                ? nil : max(0, day.number - Int(column.from[index])) * 4 / 1461
        }
    }
}
