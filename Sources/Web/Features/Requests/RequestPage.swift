import Casework
import Kernel
import WebSupport

/// One request: what is known, how it stands to the target group, and how it may end (Anfrage).
struct RequestPage {
    let record: RequestRecord
    let references: References
    let user: User
    let form: Form

    private var texts: Texts { form.texts }
    private var request: CaseRequest { record.request }

    var page: Page {
        RequestFrame(record: record, texts: texts).page(
            texts("requests.one"),
            actions: HTML.when(request.isOpen, actions),
            content: """
                \(request.isOpen ? RequestNextStep(record: record, user: user, form: form).html : decision)
                <div class="request-columns">
                <div>\(told)\(ParallelCard(record: record, texts: texts).html)</div>
                <div>
                \(TargetGroupCard(record: record, texts: texts).html)
                \(CriteriaCard(record: record, texts: texts).html)
                </div>
                </div>
                """
        )
    }

    private var actions: HTML {
        let id = request.id
        let clarify = ButtonLink(
            texts("requests.clarify"),
            path: RequestPaths.clarification(id),
            .secondary
        )
        return """
            \(ButtonLink(texts("requests.change"), path: RequestPaths.edit(id), .secondary).html)
            \(clarify.html)
            \(HTML.when(request.takenBy == user.id, givingBack))
            """
    }

    private var givingBack: HTML {
        form.button(
            texts("requests.giveBack"),
            to: RequestPaths.givingBack(request.id),
            values: ["revision": "\(request.revision.number)"]
        )
    }

    private var told: HTML {
        Card(
            HTML(text: texts("requests.told")),
            SummaryList(RequestFacts(record: record, references: references, texts: texts).rows, texts: texts)
                .html
        ).html
    }

    private var decision: HTML {
        HTML.some(request.decision) { DecisionBox(decision: $0, record: record, texts: texts).html }
    }
}

/// How a request ended, with the way to its case.
struct DecisionBox {
    let decision: RequestDecision
    let record: RequestRecord
    let texts: Texts

    var html: HTML {
        NoticeBox(
            decision.result == .caseOpened ? .success : .info,
            title: texts("requests.result.\(decision.result.rawValue)"),
            """
            <p>\(HTML.day(decision.day))\(HTML.when(!reason.isEmpty, " · \(reason)"))</p>
            \(HTML.when(!decision.referredTo.isEmpty, referredTo))
            \(HTML.when(!decision.remark.isEmpty, "<p dir=\"auto\">\(decision.remark)</p>"))
            \(HTML.some(record.request.caseFileId, link))
            """
        ).html
    }

    private var reason: String {
        let reasons = record.profile.intake.reasons(for: decision.result)
        let known = reasons.first { $0.code == decision.reason }
        return known?.label(in: texts.language.code) ?? decision.reason
    }

    private var referredTo: HTML {
        "<p>\(texts("requests.referredTo")): \(HTML.name(decision.referredTo))</p>"
    }

    private func link(_ caseFile: CaseFile.ID) -> HTML {
        "<p><a href=\"\(CaseFilePaths.overview(caseFile))\">\(texts("requests.toCase"))</a></p>"
    }
}
