import Kernel
import Steering
import WebSupport

/// One theme: what it is, how often it was met, its way, what was decided and what came of it (Thema).
struct ThemePage {
    let record: ThemeRecord
    let mayKeep: Bool
    let form: Form

    private var theme: Theme { record.theme }
    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            theme.title,
            section: "figures",
            actions: HTML.when(
                mayKeep && theme.isOpen,
                ButtonLink(texts("themes.change"), path: path("bearbeiten"), .secondary).html
            ),
            content: """
                \(HTML.when(!theme.summary.isEmpty, "<p class=\"lead\">\(HTML.lines(theme.summary))</p>"))
                \(SummaryList(rows, texts: texts).html)
                \(ThemeCountsView(record: record, texts: texts).html)
                \(history)
                \(HTML.when(!record.decisions.isEmpty, decisions))
                \(HTML.when(!record.measures.isEmpty, measures))
                \(HTML.when(mayKeep && theme.isOpen, ThemeKeeping(record: record, form: form).html))
                <p><a href="\(ThemePaths.list)">\(texts("themes.title"))</a></p>
                """
        )
    }

    private var rows: [SummaryList.Row] {
        var rows: [SummaryList.Row] = [
            .init(texts("themes.stateLabel"), ThemeTag(state: theme.state, texts: texts).tag.html),
            .init(texts("themes.households"), record.counts.total.cell(texts)),
        ]
        if let group = record.groups.first(where: { $0.id == theme.groupId }) {
            let link: HTML = "<a href=\"\(BoardPaths.board(group.id))\">\(group.name)</a>"
            rows.append(.init(texts("themes.group"), link))
        }
        if theme.upward != .none {
            rows.append(.init(texts("themes.upwardLabel"), HTML(text: upward)))
        }
        return rows
    }

    private var upward: String { texts("themes.upward.\(theme.upward.rawValue)") }

    private var history: HTML {
        Card(
            HTML(text: texts("themes.history")),
            """
            <ol>\(HTML.each(record.steps) { step in
                "<li>\(HTML.day(step.enteredOn)): \(texts("themes.state.\(step.state.rawValue)"))</li>"
            })</ol>
            """
        ).html
    }

    private var decisions: HTML {
        Card(
            HTML(text: texts("meetings.decisions")),
            HTML.each(record.decisions) {
                DecisionText(decision: $0, words: record.words, texts: texts).html
            }
        ).html
    }

    private var measures: HTML {
        Card(
            HTML(text: texts("measures.title")),
            TaskList(
                record.measures.map { measure in
                    TaskList.Item(
                        HTML(text: measure.title),
                        path: MeasurePaths.measure(measure.id),
                        hint: HTML(
                            text: measure.verdict.map { texts("measures.verdict.\($0.rawValue)") } ?? ""
                        ),
                        state: MeasureTag(measure: measure, today: record.today, texts: texts).tag
                    )
                }
            ).html
        ).html
    }

    private func path(_ part: String) -> String { ThemePaths.part(part, of: theme.id) }
}

/// In how many households a theme was met, by what they have in common.
struct ThemeCountsView {
    let record: ThemeRecord
    let texts: Texts

    var html: HTML {
        let shown = ThemeCounts.Breakdown.allCases.filter { !(record.counts.lines[$0] ?? []).isEmpty }
        guard !shown.isEmpty else { return .empty }
        return """
            <div class="card-grid">\(HTML.each(shown, table))</div>
            <p class="hint">\(texts("themes.rounding"))</p>
            """
    }

    private func table(_ breakdown: ThemeCounts.Breakdown) -> HTML {
        Table(
            texts("themes.by.\(breakdown.rawValue)"),
            showsCaption: true,
            columns: [
                .init(texts("themes.column.\(breakdown.rawValue)")),
                .init(texts("themes.households"), .number),
            ],
            rows: (record.counts.lines[breakdown] ?? []).map { line in
                [HTML(text: word(line.value, breakdown)), line.households.cell(texts)]
            }
        ).html
    }

    private func word(_ value: String, _ breakdown: ThemeCounts.Breakdown) -> String {
        let words = FindingWords(words: record.words, texts: texts)
        switch breakdown {
        case .kind: return words.word(value, of: "kind")
        case .lifeDomain: return words.word(value, of: "domain")
        case .period: return texts.period(value)
        case .agency:
            return value.isEmpty ? texts("themes.noAgency") : record.words.agency(Identifier(value)) ?? value
        case .spheres:
            let ends = value.split(separator: ">", omittingEmptySubsequences: false).map(String.init)
            guard ends.count == 2 else { return value }
            return words.spheres(
                ends[0].isEmpty ? nil : ends[0],
                ends[1].isEmpty ? nil : ends[1]
            ) ?? texts("observations.facts.anySphere")
        }
    }
}

/// The codes of findings in words.
struct FindingWords {
    let words: SteeringWords
    let texts: Texts

    func word(_ code: String, of catalogue: String) -> String {
        words.word(code, of: catalogue, in: texts.language.code)
    }

    func spheres(_ from: String?, _ to: String?) -> String? {
        SphereChange(from, to) { word($0, of: "sphere") }.words(texts)
    }

    func line(_ finding: StructuralFinding) -> String {
        let facts = finding.facts
        return [
            word(facts.kind, of: "kind"), word(facts.lifeDomain, of: "domain"),
            spheres(facts.originSphere, facts.targetSphere), words.agency(facts.organisationId),
            texts.period(finding.period),
        ].compactMap(\.self).joined(separator: " · ")
    }
}
