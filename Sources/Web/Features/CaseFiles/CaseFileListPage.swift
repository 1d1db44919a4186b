import Casework
import Kernel
import WebSupport

/// The cases of a case manager, with search and filters (Fallliste).
struct CaseFileListPage {
    let part: CaseListPart
    let standIns: StandIns
    let choice: CaseListChoice
    let user: User
    let form: Form
    let today: Day

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("caseFiles.title"),
            section: "cases",
            actions: """
                \(HTML.when(user.may(.importCases), importing.html))
                \(HTML.when(user.may(.openCases), ButtonLink(texts("caseFiles.open"), path: CaseFilePaths.new).html))
                """,
            content: """
                \(StandInNotice(standIns: standIns, texts: texts).html)
                \(CaseSearchForm(form: form).html)
                \(ListWithFilters(
                    path: CaseFilePaths.list,
                    filters: filters,
                    chips: choice.chips(texts),
                    list: list,
                    texts: texts
                ).html)
                \(elsewhere)
                """
        )
    }

    private var elsewhere: HTML {
        """
        <p><a href="\(HandOverPaths.choice)">\(texts("handOvers.title"))</a> ·
        <a href="\(DeputyPaths.own)">\(texts("deputies.title"))</a> ·
        <a href="\(CaseReportPaths.report)">\(texts("caseReports.title"))</a> ·
        <a href="\(CaseAccessPaths.emergency)">\(texts("caseAccess.emergency.title"))</a></p>
        """
    }

    private var importing: ButtonLink {
        ButtonLink(texts("caseFiles.import"), path: CaseFilePaths.imports, .secondary)
    }

    private var filters: HTML {
        let fields = FilterForm(fields: choice.fields, form: form)
        return """
            \(fields.select("stand", texts("caseFiles.standing.label"), CaseFilter.Standing.allCases.map {
                Choice($0.rawValue, texts("caseFiles.standing.\($0.rawValue)"))
            }))
            \(fields.select("phase", texts("caseFiles.phase"), Phase.allCases.map {
                Choice($0.rawValue, texts("phases.name.\($0.rawValue)"))
            }, empty: texts("caseFiles.anyPhase")))
            \(fields.text("ort", texts("caseFiles.town")))
            """
    }

    private var list: HTML {
        guard !part.entries.isEmpty else {
            let action = user.may(.importCases) ? importing : nil
            return EmptyState(texts("caseFiles.none"), text: texts("caseFiles.noneHint"), action: action).html
        }
        let next = part.next.map { choice.path(after: $0) }
        let first = choice.after.map { _ in choice.path() }
        return CaseTable(entries: part.entries, texts: texts, today: today).html
            + Pagination(previous: first, next: next, texts: texts).html
    }
}

/// Fields of a filter column, filled with what the address says.
struct FilterForm {
    let fields: FormFields
    let form: Form

    func select(_ name: String, _ label: String, _ choices: [Choice], empty: String? = nil) -> HTML {
        SelectField(name, label, choices: choices, in: form.filled(with: fields), empty: empty).html
    }

    func text(_ name: String, _ label: String) -> HTML {
        TextField(name, label, in: form.filled(with: fields)).html
    }
}
