import Casework
import Kernel
import WebSupport

/// Who waits for an answer, the oldest first (Warteliste).
struct RequestListPage {
    let part: RequestListPart
    let choice: RequestListChoice
    let user: User
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("requests.title"),
            section: "requests",
            actions: HTML.when(
                user.may(.openCases),
                ButtonLink(texts("requests.new"), path: RequestPaths.new).html
            ),
            content: """
                <p>\(texts("requests.explanation", ["days": "\(part.intake.answerDays)"]))</p>
                \(ListWithFilters(
                    path: RequestPaths.list,
                    filters: filters,
                    chips: choice.chips(part.offices, texts),
                    list: list,
                    texts: texts
                ).html)
                """
        )
    }

    private var filters: HTML {
        let fields = FilterForm(fields: choice.fields, form: form)
        let standings = RequestFilter.Standing.allCases.map {
            Choice($0.rawValue, texts("requests.standing.\($0.rawValue)"))
        }
        return """
            \(fields.select("stand", texts("requests.standing.label"), standings))
            \(fields.text("ort", texts("requests.town")))
            \(HTML.when(part.offices.count > 1, offices(fields)))
            """
    }

    private func offices(_ fields: FilterForm) -> HTML {
        fields.select(
            "stelle",
            texts("requests.office"),
            part.offices.map { Choice($0.id.text, $0.name) },
            empty: texts("requests.anyOffice")
        )
    }

    private var list: HTML {
        guard !part.entries.isEmpty else {
            return EmptyState(texts("requests.none"), text: texts("requests.noneHint")).html
        }
        let next = part.next.map { choice.path(after: $0) }
        let first = choice.after.map { _ in choice.path() }
        return RequestTable(part: part, texts: texts).html
            + Pagination(previous: first, next: next, texts: texts).html
    }
}

/// Requests as rows: who, since when, at which office, who clarifies.
struct RequestTable {
    let part: RequestListPart
    let texts: Texts

    var html: HTML {
        Table(
            texts("requests.title"),
            columns: [
                .init(texts("requests.person")), .init(texts("requests.age"), .number),
                .init(texts("requests.state")), .init(texts("requests.receivedOn"), .day),
                .init(texts("requests.town")), .init(texts("requests.takenBy")),
            ],
            rows: part.entries.map(row)
        ).html
    }

    private func row(_ entry: RequestListEntry) -> [HTML] {
        let waiting = WaitingTag(entry: entry, part: part, texts: texts)
        return [
            """
            <a href="\(RequestPaths.request(entry.id))">\(name(entry))</a> \
            <span class="request__number">\(HTML.number(entry.number))</span>
            """,
            "\(waiting.days)",
            waiting.html,
            .day(entry.receivedOn),
            "\(town(entry))",
            entry.takenByName.map { .name($0) } ?? "\(texts("requests.nobodyYet"))",
        ]
    }
}

extension RequestTable {
    private func name(_ entry: RequestListEntry) -> HTML {
        CaseName(entry.personName, number: entry.number, texts).html
    }

    private func town(_ entry: RequestListEntry) -> String {
        guard let town = entry.town, !town.isEmpty else { return "–" }
        return town
    }
}

/// How long a request has waited, or how it ended, in a word or two.
struct WaitingTag {
    let age: Int
    let result: RequestResult?
    let intake: IntakeProfile
    let texts: Texts

    init(entry: RequestListEntry, part: RequestListPart, texts: Texts) {
        age = entry.age(on: part.today)
        result = entry.result
        intake = part.intake
        self.texts = texts
    }

    init(_ record: RequestRecord, texts: Texts) {
        age = record.request.age(on: record.today)
        result = record.request.decision?.result
        intake = record.profile.intake
        self.texts = texts
    }

    var days: String { texts("requests.days", count: age) }

    var tag: Tag {
        if let result { return Tag(texts("requests.result.\(result.rawValue)"), .neutral) }
        let light = intake.light(afterDays: age)
        let tone: Tag.Tone =
            switch light {
            case .inTime: .success
            case .soon: .warning
            case .overdue: .danger
            }
        return Tag(texts("requests.light.\(light.rawValue)"), tone)
    }

    var html: HTML { tag.html }
}
