import Casework
import Kernel
import WebSupport

/// What a search for a name found, in any spelling and script.
struct CaseSearchPage {
    let part: CaseListPart
    let form: Form
    let today: Day

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("caseFiles.searchTitle"),
            section: "cases",
            content: """
                \(CaseSearchForm(form: form).html)
                \(found)
                <p><a href="\(CaseFilePaths.list)">\(texts("caseFiles.backToList"))</a></p>
                """
        )
    }

    private var found: HTML {
        part.entries.isEmpty
            ? EmptyState(texts("caseFiles.notFound"), text: texts("caseFiles.notFoundHint")).html
            : "<p role=\"status\">\(texts("caseFiles.found", count: part.entries.count))</p>"
                + CaseTable(entries: part.entries, texts: texts, today: today).html
    }
}

/// The field in which a name is searched for.
struct CaseSearchForm {
    let form: Form

    var html: HTML {
        """
        <div class="search" role="search">
        \(form.withoutWarning.html(
            to: CaseFilePaths.search,
            submit: form.texts("caseFiles.search"),
            kind: .secondary,
            TextField(
                "name",
                form.texts("caseFiles.searchLabel"),
                in: form,
                hint: form.texts("caseFiles.searchHint"),
                kind: .name
            ).html
        ))
        </div>
        """
    }
}
