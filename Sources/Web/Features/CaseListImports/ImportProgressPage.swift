import Casework
import Kernel
import WebSupport

/// How far an import has come; the page renews itself.
struct ImportProgressPage {
    let listImport: CaseListImport
    let startedAt: Instant
    let now: Moment
    let texts: Texts

    var page: Page {
        Page(
            texts("caseListImports.running"),
            section: "cases",
            width: .reading,
            content: """
                <p>\(texts("caseListImports.runningHint"))</p>
                \(ProgressBar(
                    texts("caseListImports.rows"),
                    done: listImport.rowsDone,
                    total: listImport.rowsTotal,
                    pace: pace,
                    renewal: CaseFilePaths.imports + "/\(listImport.id.text)",
                    texts: texts
                ).html)
                """
        )
    }

    private var pace: String? {
        let seconds = Double(now.instant.microseconds - startedAt.microseconds) / 1_000_000
        guard seconds > 0, listImport.rowsDone > 0 else { return nil }
        let rate = Double(listImport.rowsDone) / seconds
        let left = Int((Double(listImport.rowsTotal - listImport.rowsDone) / rate).rounded(.up))
        return texts("caseListImports.pace", ["rate": "\(Int(rate))", "seconds": "\(left)"])
    }
}

/// What an import did.
struct ImportResultPage {
    let listImport: CaseListImport
    let texts: Texts

    var page: Page {
        Page(
            texts("caseListImports.done"),
            section: "cases",
            actions: ButtonLink(texts("caseListImports.toCases"), path: CaseFilePaths.list).html,
            width: .reading,
            content: SummaryList(
                [
                    .init(texts("caseListImports.householdsOpened"), "\(listImport.householdsOpened)"),
                    .init(texts("caseListImports.personsAdded"), "\(listImport.personsAdded)"),
                    .init(texts("caseListImports.rowsUnchanged"), "\(listImport.rowsUnchanged)"),
                    .init(texts("caseListImports.rowsChanged"), "\(listImport.rowsChanged)"),
                ],
                texts: texts
            ).html
        )
    }
}
