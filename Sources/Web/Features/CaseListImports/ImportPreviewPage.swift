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
                <p class="lead">\(texts("caseListImports.found", found))</p>
                <div class="import-preview">\(form.withoutWarning.html(
                    to: path,
                    submit: texts("caseListImports.reread"),
                    kind: .secondary,
                    decisions
                ))</div>
                \(DoubtList(reading: reading, texts: texts).html)
                \(DoubleList(reading: reading, known: known, texts: texts).html)
                \(LeftOutList(rows: reading.leftOut, texts: texts).html)
                """
        )
    }

    private var interrupted: HTML {
        NoticeBox(.warning, HTML(text: texts("caseListImports.interrupted"))).html
    }

    private var found: [String: String] {
        [
            "rows": "\(reading.rowCount)", "persons": "\(reading.persons.count)",
            "households": "\(reading.households.count)",
        ]
    }

    private var file: HTML {
        SummaryList(
            [
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
        <div class="form__actions">\(Button(texts("caseListImports.start"), name: "do", value: "start").html)
        <a class="form__cancel" href="\(CaseFilePaths.list)">\(texts("support.form.cancel"))</a></div>
        <h2>\(texts("caseListImports.columns"))</h2>
        <p>\(texts("caseListImports.columnsFound", ["columns": columnNames]))</p>
        \(Details(texts("caseListImports.columnsChange"), isOpen: !form.errors.isEmpty, columns).html)
        """
    }

    private var columnNames: String {
        reading.columns.filter { $0.field != nil }.map(\.header).joined(separator: ", ")
    }

    private var columns: HTML {
        """
        <p>\(texts("caseListImports.columnsHint"))</p>
        \(ColumnTable(columns: reading.columns, form: form).html)
        \(file)
        """
    }

    private var assignments: [Choice] {
        CaseListImport.Assignment.allCases.map {
            Choice($0.rawValue, texts("caseListImports.assignment.\($0.rawValue)"))
        }
    }
}
