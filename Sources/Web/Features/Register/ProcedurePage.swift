import Kernel
import StatusOffice
import WebSupport

/// One procedure with its days, its decision and how long it is kept (Verfahren).
struct ProcedurePage {
    let record: ProcedureRecord
    let pathways: PathwayNames
    let texts: Texts

    private var procedure: Procedure { record.procedure }
    private var id: Procedure.ID { procedure.id }

    var page: Page {
        ProcedureFrame(record: record, pathways: pathways, texts: texts).page(
            texts("register.one"),
            actions: HTML.when(procedure.closedOn == nil, actions),
            content: """
                <div class="request-columns">
                <div>\(facts)</div>
                <div>\(ending)\(InquiryCard(record: record, texts: texts).html)</div>
                </div>
                """
        )
    }

    private var actions: HTML {
        """
        \(ButtonLink(texts("register.change"), path: RegisterPaths.edit(id), .secondary).html)
        \(procedure.decision == nil
            ? ButtonLink(texts("register.decide"), path: RegisterPaths.decision(id)).html
            : ButtonLink(texts("register.close"), path: RegisterPaths.closing(id)).html)
        """
    }

    private var facts: HTML {
        let (applicant, matter) = (procedure.applicant, procedure.matter)
        let rows: [SummaryList.Row] = [
            .init(texts("register.applicant"), .name(applicant.registerName)),
            .init(texts("persons.birth"), applicant.birth == .unknown ? "" : "\(applicant.birth.german)"),
            .init(texts("register.fileNumber"), .number(applicant.fileNumber)),
            .init(texts("register.pathway"), "\(pathways.name(matter.pathway, texts))"),
            .init(texts("register.reviewed"), reviewed),
            .init(texts("register.appliedOn"), .day(matter.appliedOn)),
            .init(texts("register.completeOn"), day(matter.completeOn)),
            .init(texts("register.nextOn"), next),
        ]
        let aid = ButtonLink(texts("checkingAid.title"), path: CheckingAidPaths.aid(id), .secondary)
        return Card(
            HTML(text: texts("register.matter")),
            actions: aid.html,
            SummaryList(rows, texts: texts).html
        ).html
    }

    private var reviewed: HTML {
        .joined(procedure.matter.reviewed.map { "\(pathways.name($0, texts))" }, by: "<br>")
    }

    private var next: HTML {
        guard let on = procedure.matter.nextOn else { return "\(procedure.matter.nextStep)" }
        let step = procedure.matter.nextStep
        return "\(HTML.day(on))\(HTML.when(!step.isEmpty, ": <span dir=\"auto\">\(step)</span>"))"
    }

    private var ending: HTML {
        Card(HTML(text: texts("register.ending")), decided).html
    }

    private var decided: HTML {
        guard let decision = procedure.decision else {
            let due = texts("register.decisionDue", ["day": procedure.decisionDueOn.german])
            return "<p>\(texts("register.undecided"))</p><p>\(due)</p>"
        }
        var rows: [SummaryList.Row] = [
            .init(
                texts("register.outcome.label"),
                "\(texts("register.outcome.\(decision.outcome.rawValue)"))"
            ),
            .init(texts("register.decidedOn"), .day(decision.day)),
            .init(texts("register.reason.label"), "\(texts("register.reason.\(decision.reason.rawValue)"))"),
            .init(texts("register.closedOn"), day(procedure.closedOn)),
        ]
        if let until = procedure.keptUntil(record.rules) {
            rows.append(.init(texts("register.keptUntil"), .day(until)))
        }
        return SummaryList(rows, texts: texts).html
    }

    private func day(_ day: Day?) -> HTML { day.map { .day($0) } ?? "" }
}
