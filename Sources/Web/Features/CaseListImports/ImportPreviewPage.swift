import Casework
import Kernel
import WebSupport

/// What was found in a list, before anything of it is taken over (Vorschau).
struct ImportPreviewPage {
    let listImport: CaseListImport
    let reading: CaseListReading
    let known: [KnownPerson]
    let form: Form

    private var texts: Texts { form.texts }
    private var path: String { CaseFilePaths.imports + "/\(listImport.id.text)" }

    var page: Page {
        Page(
            texts("caseListImports.preview"),
            section: "cases",
            errors: form.errors,
            content: """
                \(HTML.when(listImport.isBegun, interrupted))
                \(found)
                \(form.withoutWarning.html(
                    to: path,
                    submit: texts("caseListImports.reread"),
                    cancel: CaseFilePaths.list,
                    decisions
                ))
                \(DoubtList(reading: reading, texts: texts).html)
                \(DoubleList(reading: reading, known: known, texts: texts).html)
                \(LeftOutList(rows: reading.leftOut, texts: texts).html)
                """
        )
    }

    private var interrupted: HTML {
        NoticeBox(.warning, HTML(text: texts("caseListImports.interrupted"))).html
    }

    private var found: HTML {
        SummaryList(
            [
                .init(texts("caseListImports.rows"), "\(reading.rowCount)"),
                .init(texts("caseListImports.persons"), "\(reading.persons.count)"),
                .init(texts("caseListImports.households"), "\(reading.households.count)"),
                .init(texts("caseListImports.encoding"), "\(reading.encoding.rawValue)"),
                .init(texts("caseListImports.delimiter"), "\(delimiter)"),
                .init(texts("caseListImports.headerLine"), "\(reading.headerLine)"),
            ],
            texts: texts
        ).html
    }

    private var delimiter: String {
        reading.delimiter == "\t" ? texts("caseListImports.tab") : reading.delimiter
    }

    private var decisions: HTML {
        """
        \(RadioGroup("assignment", texts("caseListImports.assignment.label"), choices: assignments, in: form).html)
        <p>\(Button(texts("caseListImports.start"), name: "do", value: "start").html)</p>
        <h2>\(texts("caseListImports.columns"))</h2>
        <p>\(texts("caseListImports.columnsHint"))</p>
        \(ColumnTable(columns: reading.columns, form: form).html)
        """
    }

    private var assignments: [Choice] {
        CaseListImport.Assignment.allCases.map {
            Choice($0.rawValue, texts("caseListImports.assignment.\($0.rawValue)"))
        }
    }
}
