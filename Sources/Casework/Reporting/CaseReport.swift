import Kernel

/// What is known of one household or person for a report, by source (Meldesatz).
public struct CaseReportRecord: Equatable, Sendable {
    public let values: [CaseReportSource: String]

    /// Days as 2026-11-21; what is not known is left out.
    public init(_ values: [CaseReportSource: String]) {
        self.values = values
    }
}

/// A report as it is handed over (Meldung).
public struct CaseReport: Sendable {
    public let layout: CaseReportLayout
    public let period: Period
    public let columns: [String]
    public let rows: [[String]]
    /// Cases of the period that are not in it because nobody released them to the receiver.
    public let leftOut: Int

    init(_ layout: CaseReportLayout, _ period: Period, _ records: [CaseReportRecord], leftOut: Int) {
        self.layout = layout
        self.period = period
        self.leftOut = leftOut
        columns = layout.fields.map(\.column)
        rows = records.map { record in layout.fields.map { $0.written(record) } }
    }
}

extension CaseReportLayout.Field {
    fileprivate func written(_ record: CaseReportRecord) -> String {
        guard let source = CaseReportSource(text: from), let value = record.values[source], !value.isEmpty
        else { return missing ?? "" }
        if source.kind.isDay, let day = Day(iso: value) { return written(day) }
        guard let codes else { return value }
        return codes[value] ?? other ?? value
    }

    private func written(_ day: Day) -> String {
        switch days ?? .iso {
        case .iso: day.iso
        case .german: day.german
        case .month: String(day.iso.prefix(7))
        case .year: String(day.iso.prefix(4))
        }
    }
}
