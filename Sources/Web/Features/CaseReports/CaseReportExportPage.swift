import Kernel
import WebSupport

/// How far a report is written, and then the way to its file (Stand der Ausgabe).
struct CaseReportExportPage {
    let key: String
    let job: ExportJob
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("caseReports.export.\(state)"),
            section: "cases",
            width: .reading,
            content: """
                <p class="lead">\(texts("caseReports.export.\(state)Lead"))</p>
                \(content)
                <p><a href="\(CaseReportPaths.report)">\(texts("caseReports.title"))</a></p>
                """
        )
    }

    private var state: String {
        switch job.state {
        case .running: "running"
        case .ready: "ready"
        case .failed: "failed"
        }
    }

    private var content: HTML {
        switch job.state {
        case .running:
            let bar = ProgressBar(
                texts("caseReports.export.cases"),
                done: job.done,
                total: job.total,
                renewal: CaseReportPaths.export(key),
                texts: texts
            )
            return "\(bar.html)\(drop)"
        case .ready: return "\(button("datei", "download"))\(drop)"
        case .failed: return drop
        }
    }

    private var drop: HTML { button("verwerfen", job.state == .running ? "cancel" : "drop") }

    private func button(_ deed: String, _ word: String) -> HTML {
        form.html(
            to: "\(CaseReportPaths.export(key))/\(deed)",
            submit: texts("caseReports.export.\(word)"),
            cancel: nil,
            ""
        )
    }
}
