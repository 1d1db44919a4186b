import Kernel
import StatusOffice
import WebSupport

/// The register of one's own office, the oldest application first (Register).
struct RegisterListPage {
    let part: ProcedureListPart
    let choice: RegisterChoice
    let pathways: PathwayNames
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("register.title"),
            section: "register",
            actions: actions,
            content: """
                \(HTML.when(part.waitingQuestions > 0, waiting))
                <p>\(texts("register.explanation", ["office": part.office]))</p>
                \(ListWithFilters(
                    path: RegisterPaths.list,
                    filters: filters,
                    chips: choice.chips(pathways, texts),
                    list: list,
                    texts: texts
                ).html)
                """
        )
    }

    private var waiting: HTML {
        let words = texts("inquiries.questionsWaiting", count: part.waitingQuestions)
        return NoticeBox(.info, "<p><a href=\"\(InquiryPaths.questions)\">\(words)</a></p>").html
    }

    private var actions: HTML {
        let questions = ButtonLink(texts("inquiries.questions"), path: InquiryPaths.questions, .secondary)
        return questions.html + ButtonLink(texts("register.new"), path: RegisterPaths.new).html
    }

    private var filters: HTML {
        let fields = FilterForm(fields: choice.fields, form: form)
        let standings = ProcedureFilter.Standing.allCases.map {
            Choice($0.rawValue, texts("register.standing.\($0.rawValue)"))
        }
        return """
            \(fields.select("stand", texts("register.standing.label"), standings))
            \(fields.select("weg", texts("register.pathway"), pathways.choices(texts),
            empty: texts("register.anyPathway")))
            """
    }

    private var list: HTML {
        kept + entries
    }

    /// Where closed procedures are looked at: how long they are kept, and that the day stands with each.
    private var kept: HTML {
        guard choice.standing != .open else { return .empty }
        return "<p class=\"hint\">\(texts("register.kept", count: part.retentionYears))</p>"
    }

    private var entries: HTML {
        guard !part.entries.isEmpty else {
            return EmptyState(texts("register.none"), text: texts("register.noneHint")).html
        }
        let next = part.next.map { choice.path(after: $0) }
        let first = choice.after.map { _ in choice.path() }
        return table.html + Pagination(previous: first, next: next, texts: texts).html
    }

    private var table: Table {
        Table(
            texts("register.title"),
            columns: [
                .init(texts("register.applicant")), .init(texts("register.fileNumber"), .code),
                .init(texts("register.pathway")), .init(texts("register.appliedOn"), .day),
                .init(texts("register.nextOn"), .day), .init(texts("register.state.label")),
            ],
            rows: part.entries.map(row)
        )
    }

    private func row(_ procedure: Procedure) -> [HTML] {
        let name = HTML.name(procedure.applicant.registerName)
        return [
            "<a href=\"\(RegisterPaths.procedure(procedure.id))\">\(name)</a>",
            .number(procedure.applicant.fileNumber),
            "\(pathways.name(procedure.matter.pathway, texts))",
            .day(procedure.matter.appliedOn),
            procedure.matter.nextOn.map { .day($0) } ?? "–",
            ProcedureTags(procedure: procedure, today: part.today, texts: texts).html,
        ]
    }
}

/// What the register is narrowed to, as it stands in its address; never a name.
struct RegisterChoice {
    let standing: ProcedureFilter.Standing
    let pathway: String?
    let after: Procedure.ID?

    init(_ query: FormFields) {
        standing = ProcedureFilter.Standing(rawValue: query["stand"]) ?? .open
        pathway = query.optional("weg")
        after = query.optional("nach").map { Procedure.ID($0) }
    }

    var filter: ProcedureFilter { ProcedureFilter(standing: standing, pathway: pathway) }

    var fields: FormFields { ["stand": standing.rawValue, "weg": pathway ?? ""] }

    func path(without dropped: String = "", after: Procedure.ID? = nil) -> String {
        var parts: [String] = []
        if dropped != "stand", standing != .open { parts.append("stand=\(standing.rawValue)") }
        if dropped != "weg", let pathway { parts.append("weg=\(LocalPath.query(pathway))") }
        if let after { parts.append("nach=\(after.text)") }
        return RegisterPaths.list + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }

    func chips(_ pathways: PathwayNames, _ texts: Texts) -> Chips {
        var chips: [Chips.Chip] = []
        if standing != .open {
            let label = texts("register.standing.\(standing.rawValue)")
            chips.append(.init(label, removal: path(without: "stand")))
        }
        if let pathway {
            chips.append(.init(pathways.name(pathway, texts), removal: path(without: "weg")))
        }
        return Chips(chips, texts: texts)
    }
}
