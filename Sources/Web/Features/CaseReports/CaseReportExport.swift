import Casework
import Kernel
import WebSupport

/// Writes a report as a file, some cases at a time; every cell a text, so that numbers keep their zeros (Meldedatei).
struct CaseReportExport: Sendable {
    let runner: any ActionRunner
    let plan: CaseReportPlan
    let form: TableFile.Form
    let title: String

    init(_ runner: any ActionRunner, _ plan: CaseReportPlan, as form: TableFile.Form, _ texts: Texts) {
        self.runner = runner
        self.plan = plan
        self.form = form
        title = texts.language.code == "en" ? plan.layout.name.en : plan.layout.name.de
    }

    var file: ExportedFile {
        let name = "\(plan.layout.report)-\(plan.period.until?.iso ?? "").\(form.rawValue)"
        return ExportedFile(name: name, mediaType: form.mediaType)
    }

    func begin(at desk: ExportDesk, for user: User) async throws -> String {
        try await desk.begin(file, of: plan.cases.count, for: user.id) { path, tell in
            try await write(to: path, for: user, tell)
        }
    }

    // Also a report without cases is asked for once, so that it stands in the log.
    private func write(
        to path: String,
        for user: User,
        _ tell: @Sendable (Int) async -> Void
    ) async throws {
        let heading = DataTable(title, columns: plan.layout.columns.map { DataTable.Column($0) }, rows: [])
        let file = try TableFile(form, at: path, heading: heading)
        var done = 0
        repeat {
            try Task.checkCancellation()
            let part = WriteCaseReport(plan, of: plan.cases[done...])
            for row in try await runner.answer(part, for: user).rows { try file.add(row.map { .text($0) }) }
            done += part.cases.count
            await tell(done)
        } while done < plan.cases.count
        try file.close()
    }
}
