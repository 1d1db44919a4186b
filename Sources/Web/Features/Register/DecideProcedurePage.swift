import Kernel
import StatusOffice
import WebSupport

/// How the office decided, on which day, for which reason.
struct DecideProcedurePage {
    let record: ProcedureRecord
    let pathways: PathwayNames
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        ProcedureFrame(record: record, pathways: pathways, texts: texts).page(
            texts("register.decide"),
            errors: form.errors,
            width: .reading,
            content: record.procedure.decision == nil ? question : already
        )
    }

    private var already: HTML { "<p>\(texts("register.refusal.decidedAlready"))</p>" }

    private var question: HTML {
        """
        <p>\(texts("register.decideExplanation"))</p>
        \(form.html(
            to: RegisterPaths.decision(record.procedure.id),
            submit: texts("register.decideButton"),
            cancel: RegisterPaths.procedure(record.procedure.id),
            """
            \(RevisionField(of: form).html)
            \(RadioGroup("outcome", texts("register.outcome.label"), choices: outcomes, in: form).html)
            \(SelectField("reason", texts("register.reason.label"), choices: reasons, in: form,
            empty: texts("forms.pleaseChoose"), hint: texts("register.reason.hint")).html)
            \(DayField("day", texts("register.decidedOn"), in: form).html)
            """
        ))
        """
    }

    private var outcomes: [Choice] {
        ProcedureOutcome.allCases.map { Choice($0.rawValue, texts("register.outcome.\($0.rawValue)")) }
    }

    private var reasons: [Choice] {
        ProcedureReason.allCases.map { Choice($0.rawValue, texts("register.reason.\($0.rawValue)")) }
    }

    static func decision(from reader: inout FieldReader) -> MadeProcedureDecision? {
        let outcome = reader.choice("outcome", of: ProcedureOutcome.self)
        let reason = reader.choice("reason", of: ProcedureReason.self)
        guard let day = reader.day("day"), let outcome, let reason else { return nil }
        return MadeProcedureDecision(outcome, on: day, reason: reason)
    }
}

/// One question before a procedure is closed: on which day.
struct CloseProcedurePage {
    let record: ProcedureRecord
    let pathways: PathwayNames
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        ProcedureFrame(record: record, pathways: pathways, texts: texts).page(
            texts("register.close"),
            errors: form.errors,
            width: .reading,
            content: """
                <p>\(texts("register.closeExplanation", count: record.rules.retentionYears))</p>
                \(form.html(
                    to: RegisterPaths.closing(record.procedure.id),
                    submit: texts("register.closeButton"),
                    kind: .warning,
                    cancel: RegisterPaths.procedure(record.procedure.id),
                    """
                    \(RevisionField(of: form).html)
                    \(DayField("day", texts("register.closedOn"), in: form).html)
                    """
                ))
                """
        )
    }
}
