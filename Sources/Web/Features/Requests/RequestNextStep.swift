import Casework
import Kernel
import WebSupport

/// What to do with an open request: take it, clarify it, decide it.
struct RequestNextStep {
    let record: RequestRecord
    let user: User
    let form: Form

    private var texts: Texts { form.texts }
    private var request: CaseRequest { record.request }
    private var waits: Bool { request.takenBy == nil }

    var html: HTML {
        if waits, user.may(.openCases) { return taking }
        return record.clarification.isEmpty ? clarifying : deciding
    }

    private var taking: HTML {
        NoticeBox(
            .info,
            title: texts("requests.next.take"),
            """
            <p>\(texts("requests.next.takeExplanation", ["office": record.names.office]))</p>
            \(form.button(
                texts("requests.take"),
                to: RequestPaths.taking(request.id),
                .primary,
                values: ["revision": "\(request.revision.number)"]
            ))
            """
        ).html
    }

    private var clarifying: HTML {
        NoticeBox(
            .info,
            title: texts("requests.next.clarify"),
            """
            <p>\(texts("requests.next.clarifyExplanation"))
            <a href="\(RequestPaths.clarification(request.id))">\(texts("requests.clarify"))</a></p>
            """
        ).html + endings
    }

    private var deciding: HTML {
        NoticeBox(
            .success,
            title: texts("requests.next.decide"),
            "<p>\(texts("requests.next.decideExplanation"))</p>"
        ).html + endings
    }

    private var endings: HTML {
        let links = RequestResult.allCases.filter { $0 != .caseOpened || user.may(.openCases) }.map {
            result in
            ButtonLink(
                texts("requests.end.\(result.rawValue)"),
                path: RequestPaths.decision(request.id, result),
                result == .caseOpened && !record.clarification.isEmpty ? .primary : .secondary
            ).html
        }
        return """
            <nav class="request-endings" aria-label="\(texts("requests.next.decide"))">
            \(HTML.joined(links, by: "\n"))</nav>
            """
    }
}
