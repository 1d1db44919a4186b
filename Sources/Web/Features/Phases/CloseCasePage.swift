import Casework
import Kernel
import WebSupport

/// One question before the work on a case ends: why, and on which day (Abschluss).
struct CloseCasePage {
    let phases: CasePhases
    let form: Form

    private var texts: Texts { form.texts }
    private var caseFile: CaseFile { phases.caseFile }

    var page: Page {
        CaseFrame(caseFile: caseFile, section: .phases, texts: texts).page(
            texts("phases.close.title"),
            errors: form.errors,
            width: .reading,
            content: caseFile.isOpen ? question : "<p>\(texts("phases.refusal.closed"))</p>"
        )
    }

    private var question: HTML {
        """
        <p>\(texts("phases.close.explanation"))</p>
        \(form.html(
            to: CaseFilePaths.closing(caseFile.id),
            submit: texts("phases.close.button"),
            kind: .warning,
            cancel: CaseFilePaths.phases(caseFile.id),
            """
            \(RevisionField(of: form).html)
            \(RadioGroup(
                "reason", texts("phases.close.reason"), choices: reasons, in: form,
                hint: texts("phases.close.reasonHint")
            ).html)
            \(DayField("day", texts("phases.close.day"), in: form).html)
            """
        ))
        """
    }

    private var reasons: [Choice] {
        phases.profile.closingReasons.filter(\.isOffered).map {
            Choice($0.code, $0.label(in: texts.language.code))
        }
    }
}
