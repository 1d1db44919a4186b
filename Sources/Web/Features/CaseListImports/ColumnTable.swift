import Casework
import WebSupport

/// Every column of the list with the field it was taken for, to be corrected.
struct ColumnTable {
    let columns: [CaseListColumn]
    let form: Form

    private var texts: Texts { form.texts }

    var html: HTML {
        Table(
            texts("caseListImports.columns"),
            columns: [
                .init(texts("caseListImports.column")), .init(texts("caseListImports.examples")),
                .init(texts("caseListImports.field")),
            ],
            rows: columns.map { column in
                [
                    HTML(text: column.header),
                    .joined(column.examples.prefix(3).map { .name(String($0.prefix(40))) }, by: ", "),
                    choice(column),
                ]
            }
        ).html
    }

    private func choice(_ column: CaseListColumn) -> HTML {
        let fields: FormFields = ["column.\(column.index)": column.field?.rawValue ?? ""]
        let select = SelectField(
            "column.\(column.index)",
            texts("caseListImports.fieldOf", ["column": column.header]),
            choices: CaseListField.allCases.map { Choice($0.rawValue, texts($0.textKey)) },
            in: form.filled(with: fields),
            empty: texts("caseListImports.notUsed")
        )
        return """
            \(select.html)
            \(HTML.when(column.confidence == .likely, Tag(texts("caseListImports.likely"), .warning).html))
            """
    }
}
