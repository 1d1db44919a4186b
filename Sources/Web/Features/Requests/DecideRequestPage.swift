import Casework
import Kernel
import WebSupport

/// One question before the intake ends: why, and on which day (Ergebnis).
struct DecideRequestPage {
    let record: RequestRecord
    let result: RequestResult
    let form: Form

    private var texts: Texts { form.texts }
    private var key: String { "requests.end.\(result.rawValue)" }

    var page: Page {
        RequestFrame(record: record, texts: texts).page(
            texts(key),
            errors: form.errors,
            width: .reading,
            content: record.request.isOpen ? question : decided
        )
    }

    private var decided: HTML {
        """
        <p>\(texts("requests.refusal.decidedAlready"))</p>
        \(HTML.some(record.request.decision) { DecisionBox(decision: $0, record: record, texts: texts).html })
        """
    }

    private var question: HTML {
        """
        <p>\(texts("\(key)Explanation"))</p>
        \(form.html(
            to: RequestPaths.decision(record.request.id, result),
            submit: texts("\(key)Button"),
            kind: result == .caseOpened ? .primary : .secondary,
            cancel: RequestPaths.request(record.request.id),
            """
            \(RevisionField(of: form).html)
            \(HTML.when(result == .caseOpened, title))
            \(HTML.when(!reasons.isEmpty, RadioGroup("reason", texts("requests.why"), choices: reasons, in: form).html))
            \(HTML.when(result == .referral, referredTo))
            \(DayField("day", texts("requests.decidedOn"), in: form).html)
            \(TextArea("remark", texts("requests.remark"), in: form, rows: 3, limit: 2000, isOptional: true).html)
            """
        ))
        """
    }

    private var title: HTML {
        TextField(
            "title",
            texts("caseFiles.householdName"),
            in: form,
            hint: texts("caseFiles.titleHint"),
            kind: .name
        ).html
    }

    private var referredTo: HTML {
        TextField(
            "referredTo",
            texts("requests.referredTo"),
            in: form,
            hint: texts("requests.referredToHint")
        ).html
    }

    private var reasons: [Choice] {
        record.profile.intake.reasons(for: result).filter(\.isOffered).map {
            Choice($0.code, $0.label(in: texts.language.code))
        }
    }

    static func decision(_ result: RequestResult, from reader: inout FieldReader) -> MadeDecision? {
        let fields = reader.fields
        guard let day = reader.day("day") else { return nil }
        return reader.value {
            try MadeDecision(
                result,
                on: day,
                reason: fields["reason"],
                referredTo: fields["referredTo"],
                remark: fields["remark"]
            )
        }
    }
}
