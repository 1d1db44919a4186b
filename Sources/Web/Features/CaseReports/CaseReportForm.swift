import Casework
import Kernel
import WebSupport

/// Which report, of which days, to look at or to take along.
struct CaseReportForm {
    static let look = "look"
    static let files = ["csv", "xlsx"]

    let layout: CaseReportLayout
    let period: Period
    let form: String

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
        form = Self.files.contains(reader.fields["as"]) ? reader.fields["as"] : Self.look
    }
}
