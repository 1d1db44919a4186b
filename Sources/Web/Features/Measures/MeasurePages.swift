import Kernel
import Steering
import WebSupport

/// The addresses of measures.
enum MeasurePaths {
    static let list = "/steuerung/massnahmen"
    static let new = list + "/neu"

    static func new(from decision: Decision.ID) -> String { "\(new)?beschluss=\(decision.text)" }
    static func measure(_ id: Measure.ID) -> String { "\(list)/\(id.text)" }
    static func change(_ id: Measure.ID) -> String { measure(id) + "/bearbeiten" }
    static func state(_ id: Measure.ID) -> String { measure(id) + "/stand" }
    static func effect(_ id: Measure.ID) -> String { measure(id) + "/wirkung" }
}

/// What was decided and is to be done, the most urgent first (Maßnahmen).
struct MeasureListPage {
    let list: MeasureList
    let texts: Texts

    var page: Page {
        Page(
            texts("measures.title"),
            section: "figures",
            content: """
                <p class="lead">\(texts("measures.lead"))</p>
                \(list.measures.isEmpty ? EmptyState(texts("measures.empty")).html : table)
                <p><a href="\(BoardPaths.list)">\(texts("boards.title"))</a></p>
                """
        )
    }

    private var table: HTML {
        Table(
            texts("measures.title"),
            columns: [
                .init(texts("measures.name")), .init(texts("measures.kind")),
                .init(texts("measures.responsible")), .init(texts("measures.dueOn"), .day),
                .init(texts("measures.stateLabel")), .init(texts("measures.effect")),
            ],
            rows: list.measures.map(row)
        ).html
    }

    private func row(_ measure: Measure) -> [HTML] {
        [
            "<a href=\"\(MeasurePaths.measure(measure.id))\">\(measure.title)</a>",
            HTML(text: list.words.measureKind(measure.kind, in: texts.language.code)),
            HTML(text: list.words.agency(measure.organisationId) ?? "–"),
            HTML(text: measure.dueOn?.german ?? "–"),
            MeasureTag(measure: measure, today: list.today, texts: texts).tag.html,
            HTML(text: measure.verdict.map { texts("measures.verdict.\($0.rawValue)") } ?? "–"),
        ]
    }
}

/// How far a measure is, in a word.
struct MeasureTag {
    let measure: Measure
    let today: Day
    let texts: Texts

    var tag: Tag {
        if measure.isOverdue(on: today) { return Tag(texts("measures.overdue"), .warning) }
        let tone: Tag.Tone =
            switch measure.state {
            case .planned, .abandoned: .neutral
            case .underWay: .info
            case .implemented: .success
            }
        return Tag(texts("measures.state.\(measure.state.rawValue)"), tone)
    }
}

/// One measure: from which decision, how far, and what it changed (Maßnahme).
struct MeasurePage {
    let record: MeasureRecord
    let mayKeep: Bool
    let form: Form

    private var measure: Measure { record.measure }
    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            measure.title,
            section: "figures",
            caption: HTML(text: record.words.measureKind(measure.kind, in: texts.language.code)),
            actions: HTML.when(
                mayKeep,
                """
                \(ButtonLink(texts("measures.move"), path: MeasurePaths.state(measure.id)).html)
                \(ButtonLink(texts("measures.change"), path: MeasurePaths.change(measure.id), .secondary).html)
                """
            ),
            content: """
                \(SummaryList(rows, texts: texts).html)
                \(Card(HTML(text: texts("measures.decision")), DecisionText(
                    decision: record.decision, words: record.words, texts: texts
                ).html).html)
                \(Card(HTML(text: texts("measures.effect")), effect).html)
                <ul class="links">
                \(HTML.some(record.theme) { "<li>\(ThemeLine(theme: $0, texts: texts).html)</li>" })
                <li><a href="\(MeasurePaths.list)">\(texts("measures.title"))</a></li>
                </ul>
                """
        )
    }

    private var rows: [SummaryList.Row] {
        var rows: [SummaryList.Row] = [
            .init(
                texts("measures.stateLabel"),
                MeasureTag(measure: measure, today: record.today, texts: texts).tag.html
            )
        ]
        if let agency = record.words.agency(measure.organisationId) {
            rows.append(.init(texts("measures.responsible"), HTML(text: agency)))
        }
        if let due = measure.dueOn { rows.append(.init(texts("measures.dueOn"), .day(due))) }
        if let done = measure.implementedOn {
            rows.append(.init(texts("measures.implementedOn"), .day(done)))
        }
        if !measure.evidence.isEmpty {
            rows.append(.init(texts("measures.evidence"), .lines(measure.evidence)))
        }
        return rows
    }

    private var effect: HTML {
        guard let effect = record.effect else { return "<p>\(texts("measures.noAim"))</p>" }
        let choice = record.choices.first { $0.key == effect.aim.key }
        return """
            <p>\(choice?.label(in: texts.language.code) ?? effect.aim.key) – \
            \(texts("measures.direction.\(effect.aim.direction.rawValue)"))</p>
            \(EffectView(effect: effect, texts: texts).html)
            \(HTML.when(mayKeep, judge))
            \(HTML.some(measure.judgedOn) { judgement(on: $0) })
            """
    }

    private var judge: HTML {
        form.button(
            texts("measures.judge"),
            to: MeasurePaths.effect(measure.id),
            values: ["revision": "\(measure.revision.number)"]
        )
    }

    private func judgement(on day: Day) -> HTML {
        let verdict = measure.verdict.map { texts("measures.verdict.\($0.rawValue)") } ?? ""
        return "<p class=\"hint\">\(texts("measures.judged", ["day": day.german, "verdict": verdict]))</p>"
    }
}

/// Before, after, the difference and its interval, and what follows from them (Vorher-Nachher).
struct EffectView {
    let effect: Effect
    let texts: Texts

    var html: HTML {
        """
        \(NoticeBox(effect.verdict == .shown ? .success : .info, "<p>\(sentence)</p>").html)
        \(HTML.some(effect.comparison, table))
        <p class="hint">\(texts("measures.method"))</p>
        """
    }

    private var sentence: String {
        let key = "measures.finding.\(effect.verdict.rawValue)"
        if effect.comparison == nil { return texts("measures.tooEarly") }
        guard let comparison = effect.comparison, let difference = comparison.difference,
            let interval = comparison.interval
        else { return texts(key) }
        return texts(
            key,
            [
                "difference": number(difference), "from": number(interval.lowerBound),
                "until": number(interval.upperBound),
                "unit": texts("measures.unit.\(comparison.unit.rawValue)"),
            ]
        )
    }

    private func table(_ comparison: EffectComparison) -> HTML {
        Table(
            texts("measures.effect"),
            columns: [
                .init(texts("measures.period")), .init(texts("measures.cases"), .number),
                .init(texts("measures.value.\(comparison.unit.rawValue)"), .number),
            ],
            rows: [("before", comparison.before), ("after", comparison.after)].map { key, side in
                [
                    "\(texts("measures.\(key)")): \(days(side.period))", side.cases.cell(texts),
                    HTML(text: side.value.map(number) ?? "–"),
                ]
            }
        ).html
    }

    private func days(_ period: Period) -> String {
        "\(period.from.german) – \(period.until?.german ?? "")"
    }

    private func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let sign = tenths < 0 ? "−" : ""
        let rest = abs(tenths) % 10 == 0 ? "" : ",\(abs(tenths) % 10)"
        return "\(sign)\(abs(tenths) / 10)\(rest)"
    }
}

extension ShownCount {
    /// About how many, or the words that stand for a number that is withheld.
    func cell(_ texts: Texts) -> HTML {
        switch self {
        case .about(0): "0"
        case .about(let number): HTML(text: texts("themes.about", ["count": number.formattedGerman]))
        case .withheld: HTML(text: texts("support.figures.suppressed"))
        }
    }
}
