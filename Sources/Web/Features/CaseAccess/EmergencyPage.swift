import Casework
import Kernel
import WebSupport

/// Opens a colleague's file in an emergency (Notfallzugriff).
struct EmergencyPage {
    let accesses: OwnAccesses
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("caseAccess.emergency.title"),
            section: "cases",
            errors: form.errors,
            width: .reading,
            content: """
                \(HTML.when(!accesses.open.isEmpty, open))
                \(NoticeBox(.warning, "<p>\(texts("caseAccess.emergency.lead", hours))</p>").html)
                \(form.html(
                    to: CaseAccessPaths.emergency,
                    submit: texts("caseAccess.emergency.submit"),
                    kind: .warning,
                    cancel: CaseFilePaths.list,
                    AccessForm(kind: .emergency, rules: accesses.rules, form: form).html
                ))
                """
        )
    }

    private var hours: [String: String] { ["hours": "\(accesses.rules.emergencyHours)"] }

    private var open: HTML {
        """
        <h2>\(texts("caseAccess.open"))</h2>
        \(OpenAccessList(open: accesses.open, rules: accesses.rules, form: form).html)
        """
    }
}
