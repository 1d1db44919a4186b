import WebSupport

/// Where a list is handed in.
struct UploadCaseListPage {
    let form: Form
    let sorts: [CaseListReaders.Sort]

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("caseListImports.title"),
            section: "cases",
            errors: form.errors,
            width: .reading,
            content: """
                <p class="lead">\(texts("caseListImports.lead"))</p>
                \(form.withFiles.withoutWarning.html(
                    to: CaseFilePaths.imports,
                    submit: texts("caseListImports.look"),
                    cancel: CaseFilePaths.list,
                    fields
                ))
                """
        )
    }

    private var fields: HTML {
        """
        \(FileField("file", texts("caseListImports.file"), in: form, hint: texts("caseListImports.fileHint"),
            accept: ".csv,.txt,.tsv").html)
        \(RadioGroup("sort", texts("caseListImports.sort"), choices: choices, in: form).html)
        """
    }

    private var choices: [Choice] {
        sorts.map { Choice($0.name, $0.title[texts.language.code] ?? $0.title["de"] ?? $0.name) }
    }
}
