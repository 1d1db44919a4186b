import Casework
import Kernel
import WebSupport

/// How far ahead the list of retention looks, as it stands in its address.
struct RetentionChoice {
    static let offered = [0, 90, 365, 1095]
    let days: Int

    init(_ query: FormFields) {
        let asked = Int(query["tage"]) ?? 90
        days = Self.offered.contains(asked) ? asked : 90
    }
}

/// What becomes due for deletion, by number and without a name (Aufbewahrung).
struct RetentionPage {
    let list: RetentionList
    let choice: RetentionChoice
    let form: Form

    private var texts: Texts { form.texts }
    private var language: String { texts.language.code }

    var page: Page {
        Page(
            texts("closings.due.title"),
            section: "retention",
            content: """
                <p>\(texts("closings.due.explanation"))</p>
                \(ListWithFilters(
                    path: ClosingPaths.retention,
                    filters: FilterForm(fields: ["tage": "\(choice.days)"], form: form).select(
                        "tage", texts("closings.due.until"), choices
                    ),
                    chips: Chips([], texts: texts),
                    list: table,
                    texts: texts
                ).html)
                """
        )
    }

    private var choices: [Choice] {
        RetentionChoice.offered.map { Choice("\($0)", texts("closings.due.days\($0)")) }
    }

    private var table: HTML {
        guard !list.entries.isEmpty else {
            return EmptyState(texts("closings.due.none"), text: texts("closings.due.noneHint")).html
        }
        return """
            \(HTML.when(list.isCut, "<p>\(texts("closings.due.cut", ["count": "\(list.entries.count)"]))</p>"))
            \(Table(
                texts("closings.due.title"),
                columns: [
                    .init(texts("closings.due.number"), .code), .init(texts("closings.due.kind")),
                    .init(texts("closings.due.office")), .init(texts("closings.due.reason")),
                    .init(texts("closings.due.ended"), .day), .init(texts("closings.due.keptUntil"), .day),
                    .init(texts("closings.due.state")),
                ],
                rows: list.entries.map(row)
            ).html)
            """
    }

    private func row(_ entry: RetentionEntry) -> [HTML] {
        [
            .number(entry.number), "\(texts("closings.due.\(entry.kind.rawValue)"))", "\(entry.office)",
            "\(reason(entry))", .day(entry.endedOn), .day(entry.retention.until), state(entry.retention).html,
        ]
    }

    private func reason(_ entry: RetentionEntry) -> String {
        switch entry.kind {
        case .caseFile: list.profile.label(of: ClosingReason(rawValue: entry.reason), in: language)
        case .request: texts("requests.result.\(entry.reason)")
        }
    }

    private func state(_ retention: Retention) -> Tag {
        if retention.isHeld { return Tag(texts("closings.due.held"), .warning) }
        return retention.isOver(on: list.today)
            ? Tag(texts("closings.due.over"), .danger) : Tag(texts("closings.due.running"))
    }
}
