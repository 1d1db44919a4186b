import Kernel
import StatusOffice
import WebSupport

/// What stands above every page of a procedure: whose it is, for what, how it stands.
struct ProcedureFrame {
    let record: ProcedureRecord
    let pathways: PathwayNames
    let texts: Texts

    private var procedure: Procedure { record.procedure }

    func page(
        _ title: String,
        actions: HTML = "",
        errors: FieldErrors = [:],
        width: Page.Width = .wide,
        content: HTML
    ) -> Page {
        Page(
            title,
            section: "register",
            actions: actions,
            identityBar: identityBar,
            errors: errors,
            width: width,
            content: content
        )
    }

    private var identityBar: IdentityBar {
        IdentityBar(
            label: texts("register.one"),
            title: .name(procedure.applicant.registerName),
            path: RegisterPaths.procedure(procedure.id),
            facts: [
                (texts("register.fileNumber"), .number(procedure.applicant.fileNumber)),
                (texts("register.pathway"), "\(pathways.name(procedure.matter.pathway, texts))"),
                (texts("register.appliedOn"), .day(procedure.matter.appliedOn)),
            ],
            tags: ProcedureTags(procedure: procedure, today: record.today, texts: texts).tags
        )
    }
}

/// How a procedure stands and what is late, each in a word or two.
struct ProcedureTags {
    let procedure: Procedure
    let today: Day
    let texts: Texts

    var tags: [Tag] {
        [state] + procedure.due(on: today).map { Tag(texts("register.due.\($0.rawValue)"), .danger) }
    }

    var html: HTML { .joined(tags.map(\.html), by: " ") }

    private var state: Tag {
        if let decision = procedure.decision {
            let outcome = texts("register.outcome.\(decision.outcome.rawValue)")
            return Tag(outcome, decision.outcome == .granted ? .success : .neutral)
        }
        return Tag(
            texts("register.state.\(procedure.state.rawValue)"),
            procedure.state == .complete ? .info : .neutral
        )
    }
}
