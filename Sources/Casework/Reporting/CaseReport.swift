import Kernel

/// What is known of one household or person for a report, by source (Meldesatz).
public struct CaseReportRecord: Equatable, Sendable {
    public let values: [CaseReportSource: String]

    /// Days as 2026-11-21; what is not known is left out.
    public init(_ values: [CaseReportSource: String]) {
        self.values = values
    }
}

/// A report as it is handed over, or a part of a long one (Meldung).
public struct CaseReport: Sendable {
    public let layout: CaseReportLayout
    public let period: Period
    public let columns: [String]
    public let rows: [[String]]

    init(_ layout: CaseReportLayout, _ period: Period, _ records: [CaseReportRecord]) {
        self.layout = layout
        self.period = period
        columns = layout.columns
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
