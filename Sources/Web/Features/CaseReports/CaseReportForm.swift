import Casework
import Kernel
import WebSupport

/// Which report, of which days, to look at or to take along.
struct CaseReportForm {
    static let look = "look"

    let layout: CaseReportLayout
    let period: Period
    /// As what file; nothing to look at it only.
    let form: TableFile.Form?

    /// Nothing where a field is wrong; the reader knows which.
    init?(_ reader: inout FieldReader, among layouts: [CaseReportLayout]) {
        let layout = layouts.first { $0.report == reader.fields["report"] }
        if layout == nil { reader.errors(add: "caseReports.reportMissing", to: "report") }
        let from = reader.day("from"), until = reader.day("until")
        guard let layout, let from, let until else { return nil }
        guard let period = Period(from: from, until: until) else {
            reader.errors(add: "caseReports.endsBeforeBeginning", to: "until")
            return nil
        }
        self.layout = layout
        self.period = period
        form = TableFile.Form(rawValue: reader.fields["as"])
    }
}
