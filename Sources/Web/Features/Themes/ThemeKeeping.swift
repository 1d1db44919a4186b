import Kernel
import Steering
import WebSupport

/// What coordination does with a theme: findings, splitting, merging, working group, the state (Thema pflegen).
struct ThemeKeeping {
    let record: ThemeRecord
    let form: Form

    private var theme: Theme { record.theme }
    private var texts: Texts { form.texts }
    private var revision: HTML { RevisionField(theme.revision).html }

    var html: HTML {
        """
        <h2>\(texts("themes.keeping"))</h2>
        \(Details(texts("themes.findingsOf", count: record.findings.count), split).html)
        \(HTML.when(!record.groups.isEmpty && canAssign, Details(texts("themes.assign"), assign).html))
        \(HTML.when(!record.others.isEmpty, Details(texts("themes.merge"), merge).html))
        \(Details(texts("themes.upwardLabel"), upward).html)
        """
    }

    private var canAssign: Bool {
        theme.state == .inWorkingGroup || theme.state.reachable.contains(.inWorkingGroup)
    }

    private var split: HTML {
        guard !record.findings.isEmpty else { return "<p>\(texts("themes.noFindings"))</p>" }
        let words = FindingWords(words: record.words, texts: texts)
        return form.html(
            to: ThemePaths.part("teilen", of: theme.id),
            submit: texts("themes.split"),
            kind: .secondary,
            """
            \(CheckboxGroup("finding", texts("themes.findings"), choices: record.findings.map {
                Choice($0.id.text, "\($0.text) (\(words.line($0)))")
            }, in: form, hint: texts("themes.splitHint"), isOptional: true).html)
            \(TextField("title", texts("themes.newTitle"), in: form).html)
            """
        )
    }

    private var assign: HTML {
        form.html(
            to: ThemePaths.part("gruppe", of: theme.id),
            submit: texts("themes.assign"),
            kind: .secondary,
            revision
                + SelectField(
                    "group",
                    texts("themes.group"),
                    choices: record.groups.map {
                        Choice($0.id.text, $0.name)
                    },
                    in: form,
                    empty: "–"
                ).html
        )
    }

    private var merge: HTML {
        form.html(
            to: ThemePaths.part("zusammenfuehren", of: theme.id),
            submit: texts("themes.merge"),
            kind: .secondary,
            revision
                + SelectField(
                    "target",
                    texts("themes.mergeTarget"),
                    choices: record.others.map {
                        Choice($0.id.text, $0.title)
                    },
                    in: form,
                    empty: "–",
                    hint: texts("themes.mergeHint")
                ).html
        )
    }

    private var upward: HTML {
        let next = UpwardReport.allCases.filter { theme.upward.reachable.contains($0) }
        return """
            <p>\(texts("themes.upward.\(theme.upward.rawValue)"))</p>
            \(HTML.when(theme.upward != .none, export))
            \(HTML.each(next) { report in
                form.button(texts("themes.upwardMove.\(report.rawValue)"),
                    to: ThemePaths.part("meldung", of: theme.id),
                    values: ["report": report.rawValue, "revision": "\(theme.revision.number)"])
            })
            """
    }

    private var export: HTML {
        """
        <p><a href="\(ThemePaths.part("meldung", of: theme.id))">\(texts("themes.upwardPaper"))</a> ·
        <a href="\(ThemePaths.part("meldung.json", of: theme.id))">JSON</a></p>
        """
    }
}

/// What is told to the state: the theme, rounded counts, decisions and measures, no person (Meldung an das Land).
struct UpwardPaper {
    let record: ThemeRecord
    let texts: Texts

    var page: Page {
        Page(
            texts("themes.upwardPaper"),
            section: "figures",
            actions: ButtonLink(
                texts("meetings.print"),
                path: ThemePaths.part("meldung/pdf", of: record.theme.id)
            )
            .html,
            width: .reading,
            content: """
                \(content)
                <p><a href="\(ThemePaths.theme(record.theme.id))">\(record.theme.title)</a></p>
                """
        )
    }

    var document: PrintedDocument {
        PrintedDocument(
            title: texts("themes.upwardPaper"),
            language: texts.language.code,
            style: .report,
            body: "<h1>\(texts("themes.upwardPaper"))</h1>\(content)"
        )
    }

    private var content: HTML {
        """
        <p><strong>\(record.municipality)</strong>, \(HTML.day(record.today))</p>
        <h2>\(record.theme.title)</h2>
        <p>\(HTML.lines(record.theme.summary))</p>
        <p>\(texts("themes.households")): \(record.counts.total.cell(texts))</p>
        \(ThemeCountsView(record: record, texts: texts).html)
        \(HTML.each(record.decisions) { DecisionText(decision: $0, words: record.words, texts: texts).html })
        """
    }

    /// For the state's own programs; withheld numbers are `null`.
    var json: UpwardJSON {
        UpwardJSON(
            municipality: record.municipality,
            date: record.today,
            title: record.theme.title,
            summary: record.theme.summary,
            state: record.theme.state,
            households: record.counts.total.number,
            counts: Dictionary(
                record.counts.lines.map { key, lines in
                    (
                        key.rawValue,
                        lines.map { UpwardJSON.Line(value: $0.value, households: $0.households.number) }
                    )
                }
            ) { first, _ in first },
            decisions: record.decisions.filter(\.isAdopted).map(\.wording),
            measures: record.measures.map {
                UpwardJSON.Measure(title: $0.title, state: $0.state, effect: $0.verdict)
            }
        )
    }
}

/// A theme as it is told to the state.
struct UpwardJSON: Encodable {
    struct Line: Encodable {
        let value: String
        let households: Int?
    }

    struct Measure: Encodable {
        let title: String
        let state: MeasureState
        let effect: EffectVerdict?
    }

    let municipality: String
    let date: Day
    let title: String
    let summary: String
    let state: ThemeState
    let households: Int?
    let counts: [String: [Line]]
    let decisions: [String]
    let measures: [Measure]
}

extension ShownCount {
    fileprivate var number: Int? {
        if case .about(let number) = self { number } else { nil }
    }
}
