import Casework
import Kernel
import WebSupport

/// A report to the state before it is handed over: which, of which days, and how it looks (Meldung).
struct CaseReportPage {
    /// The first cases of the report, and how many there are (Vorschau).
    struct Shown {
        let plan: CaseReportPlan
        let report: CaseReport

        init(_ plan: CaseReportPlan, _ report: CaseReport) {
            self.plan = plan
            self.report = report
        }
    }

    static let shownAtMost = 50

    let layouts: [CaseReportLayout]
    let form: Form
    let shown: Shown?

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("caseReports.title"),
            section: "cases",
            errors: form.errors,
            content: """
                <p class="lead">\(texts("caseReports.lead"))</p>
                \(layouts.isEmpty ? EmptyState(texts("caseReports.none")).html : question)
                \(shown.map(table) ?? "")
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
        let forms = [CaseReportForm.look] + TableFile.Form.allCases.map(\.rawValue)
        return forms.map { Choice($0, texts("caseReports.form.\($0)")) }
    }

    private func words(_ words: CaseReportLayout.Words) -> String {
        texts.language.code == "en" ? words.en : words.de
    }

    private func table(_ shown: Shown) -> HTML {
        let report = shown.report, plan = shown.plan
        let table = Table(
            words(report.layout.name),
            columns: report.columns.map { .init($0) },
            rows: report.rows.map { $0.map { HTML(text: $0) } }
        )
        let values = ["count": String(plan.leftOut), "receiver": report.layout.releasedTo ?? ""]
        return """
            <section><h2>\(words(report.layout.name))</h2>
            <p>\(texts("caseReports.cases", count: plan.cases.count))</p>
            \(HTML.when(plan.leftOut > 0, NoticeBox(.info, "\(texts("caseReports.leftOut", values))").html))
            \(HTML.when(!report.rows.isEmpty, table.html))
            \(HTML.when(plan.cases.count > Self.shownAtMost, "<p>\(texts("caseReports.cut"))</p>"))</section>
            """
    }
}

/// The address of reports to the state.
enum CaseReportPaths {
    static let report = "/faelle/meldung"

    static func export(_ key: String) -> String { "\(report)/ausgabe/\(key)" }
}
