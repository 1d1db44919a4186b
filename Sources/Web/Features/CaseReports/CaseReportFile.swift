import Casework
import Foundation
import Hummingbird
import Kernel
import WebSupport

/// A report as a file: every cell a text, so that numbers of cases keep their zeros (Meldedatei).
struct CaseReportFile {
    private static let sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    let report: CaseReport
    let texts: Texts

    func response(as form: String) throws -> Response {
        let name = "\(report.layout.report)-\(report.period.until?.iso ?? "").\(form)"
        return form == "xlsx"
            ? .attachment([try sheet()], named: name, type: Self.sheetType)
            : .attachment([CSVText.bytes(table)], named: name, type: "text/csv; charset=utf-8")
    }

    private var table: DataTable {
        let name = texts.language.code == "en" ? report.layout.name.en : report.layout.name.de
        return DataTable(
            name,
            columns: report.columns.map { DataTable.Column($0) },
            rows: report.rows.map { $0.map { .text($0) } }
        )
    }

    // The library writes files; this one is gone before anybody else can look.
    private func sheet() throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let file = try XLSXFile(at: path, title: table.title)
        try file.add(table)
        try file.close()
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }
}
