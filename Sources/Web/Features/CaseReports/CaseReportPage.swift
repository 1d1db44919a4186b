import Casework
import Kernel
import WebSupport

/// A report to the state before it is handed over: which, of which days, and how it looks (Meldung).
struct CaseReportPage {
    private static let shownAtMost = 50

    let layouts: [CaseReportLayout]
    let form: Form
    let report: CaseReport?

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("caseReports.title"),
            section: "cases",
            errors: form.errors,
            content: """
                <p class="lead">\(texts("caseReports.lead"))</p>
                \(layouts.isEmpty ? EmptyState(texts("caseReports.none")).html : question)
                \(report.map(table) ?? "")
                """
        )
    }

    private var question: HTML {
        form.html(
            to: CaseReportPaths.report,
            submit: texts("caseReports.submit"),
            cancel: CaseFilePaths.list,
            """
            \(RadioGroup("report", texts("caseReports.which"), choices: layouts.map(choice), in: form).html)
            \(DayField("from", texts("caseReports.from"), in: form).html)
            \(DayField("until", texts("caseReports.until"), in: form).html)
            \(RadioGroup("as", texts("caseReports.as"), choices: forms, in: form).html)
            """
        )
    }

    private func choice(_ layout: CaseReportLayout) -> Choice {
        Choice(layout.report, words(layout.name), hint: words(layout.about))
    }

    private var forms: [Choice] {
        ([CaseReportForm.look] + CaseReportForm.files).map { Choice($0, texts("caseReports.form.\($0)")) }
    }

    private func words(_ words: CaseReportLayout.Words) -> String {
        texts.language.code == "en" ? words.en : words.de
    }

    private func table(_ report: CaseReport) -> HTML {
        let table = Table(
            words(report.layout.name),
            columns: report.columns.map { .init($0) },
            rows: report.rows.prefix(Self.shownAtMost).map { $0.map { HTML(text: $0) } }
        )
        let values = ["count": String(report.leftOut), "receiver": report.layout.releasedTo ?? ""]
        return """
            <section><h2>\(words(report.layout.name))</h2>
            <p>\(texts("caseReports.rows", count: report.rows.count))</p>
            \(HTML.when(report.leftOut > 0, NoticeBox(.info, "\(texts("caseReports.leftOut", values))").html))
            \(HTML.when(!report.rows.isEmpty, table.html))
            \(HTML.when(report.rows.count > Self.shownAtMost, "<p>\(texts("caseReports.cut"))</p>"))</section>
            """
    }
}

/// The address of reports to the state.
enum CaseReportPaths {
    static let report = "/faelle/meldung"
}
