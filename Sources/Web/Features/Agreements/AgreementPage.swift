import AgencyNetwork
import Kernel
import WebSupport

/// One agreement: what was agreed, its paper, and a form for whoever may change it (Kooperationsvereinbarung).
struct AgreementPage {
    let agreement: CooperationAgreement
    let agreements: Agreements
    let mayAgree: Bool
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            agreement.title,
            section: "figures",
            errors: form.errors,
            width: .reading,
            content: """
                \(SummaryList(rows, texts: texts).html)
                \(HTML.when(!agreement.terms.isEmpty, "<p class=\"preserved\">\(agreement.terms)</p>"))
                \(HTML.when(mayAgree && agreement.isInForce, changing))
                <p><a href="\(AgreementPaths.list)">\(texts("agreements.title"))</a></p>
                """
        )
    }

    private var rows: [SummaryList.Row] {
        let state = AgreementState(agreement: agreement, today: agreements.today, texts: texts).html
        let names = "\(agreements.name(of: agreement.fromId)) – \(agreements.name(of: agreement.toId))"
        let rows: [SummaryList.Row] = [
            .init(texts("agreements.column.between"), "\(names)"),
            .init(texts("agreements.column.concludedOn"), "\(agreement.concludedOn.german)"),
            .init(texts("agreements.column.reviewOn"), state),
        ]
        guard !agreement.paperName.isEmpty else { return rows }
        let link: HTML = "<a href=\"\(AgreementPaths.paper(agreement.id))\">\(agreement.paperName)</a>"
        return rows + [.init(texts("agreements.paper"), link)]
    }

    private var changing: HTML {
        let filled = form.fields.has("title") ? form : form.filled(with: AgreementForm.fields(of: agreement))
        let ending = form.button(
            texts("agreements.end"),
            to: AgreementPaths.ending(agreement.id),
            .warning,
            values: ["revision": "\(agreement.revision.number)"]
        )
        return """
            <h2>\(texts("agreements.change"))</h2>
            \(filled.withFiles.html(
                to: AgreementPaths.one(agreement.id),
                submit: texts("forms.save"),
                RevisionField(agreement.revision).html + AgreementForm(form: filled).html
            ))
            \(ending)
            """
    }
}
