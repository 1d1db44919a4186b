import Casework
import Kernel
import WebSupport

/// What stands above every page of a request: whose it is, since when, and who clarifies.
struct RequestFrame {
    let record: RequestRecord
    let texts: Texts

    private var request: CaseRequest { record.request }

    func page(
        _ title: String,
        actions: HTML = "",
        errors: FieldErrors = [:],
        width: Page.Width = .wide,
        content: HTML
    ) -> Page {
        Page(
            title,
            section: "requests",
            actions: actions,
            identityBar: identityBar,
            errors: errors,
            width: width,
            content: content
        )
    }

    private var identityBar: IdentityBar {
        let waiting = WaitingTag(record, texts: texts)
        return IdentityBar(
            label: texts("requests.one"),
            title: .name(request.person.displayName),
            path: RequestPaths.request(request.id),
            facts: [
                (texts("requests.number"), .number(request.number)),
                (texts("requests.receivedOn"), .day(request.origin.receivedOn)),
                (texts("requests.age"), "\(waiting.days)"),
                (texts("requests.takenBy"), taker),
            ],
            tags: [waiting.tag]
        )
    }

    private var taker: HTML {
        record.names.takenByName.map { .name($0) } ?? "\(texts("requests.nobodyYet"))"
    }
}
