import Kernel
import Steering
import WebSupport

/// Findings that belong to no theme yet, with what each resembles and why (Eingang der Befunde).
struct FindingDeskPage {
    let desk: FindingDesk
    let form: Form

    private var texts: Texts { form.texts }
    private var words: FindingWords { FindingWords(words: desk.words, texts: texts) }

    var page: Page {
        Page(
            texts("themes.findings"),
            section: "figures",
            errors: form.errors,
            width: .reading,
            content: """
                <p class="lead">\(texts("themes.findingsLead"))</p>
                \(desk.open.isEmpty ? EmptyState(texts("themes.noOpenFindings")).html : all)
                <p><a href="\(ThemePaths.list)">\(texts("themes.title"))</a></p>
                """
        )
    }

    private var all: HTML {
        """
        \(HTML.each(desk.open, card))
        <h2>\(texts("themes.new"))</h2>
        \(form.html(to: ThemePaths.new, submit: texts("themes.open"), """
            \(CheckboxGroup("finding", texts("themes.findings"), choices: desk.open.map {
                Choice($0.finding.id.text, $0.finding.text)
            }, in: form).html)
            \(TextField("title", texts("themes.newTitle"), in: form).html)
            \(TextArea("summary", texts("themes.summary"), in: form, rows: 3, limit: 4000, isOptional: true).html)
            """))
        """
    }

    private func card(_ entry: FindingDesk.Entry) -> HTML {
        Card(
            HTML(text: words.line(entry.finding)),
            level: .three,
            """
            <p>\(HTML.lines(entry.finding.text))</p>
            \(HTML.when(!entry.themes.isEmpty || !entry.findings.isEmpty, alike(entry)))
            \(Details(texts("themes.sort"), sorting(entry)).html)
            """
        ).html
    }

    private func alike(_ entry: FindingDesk.Entry) -> HTML {
        """
        <p class="hint">\(texts("themes.alike"))</p>
        <ul>
        \(HTML.each(entry.themes) { "<li><strong>\($0.theme.title)</strong> – \(why($0.similarity))</li>" })
        \(HTML.each(entry.findings) { "<li>\($0.finding.text) – \(why($0.similarity))</li>" })
        </ul>
        """
    }

    private func why(_ similarity: FindingSimilarity) -> String {
        similarity.reasons.map { reason in
            switch reason {
            case .kind: texts("themes.why.kind")
            case .lifeDomain: texts("themes.why.lifeDomain")
            case .spheres: texts("themes.why.spheres")
            case .agency: texts("themes.why.agency")
            case .words(let words): texts("themes.why.words", ["words": words.joined(separator: ", ")])
            }
        }.joined(separator: ", ")
    }

    private func sorting(_ entry: FindingDesk.Entry) -> HTML {
        let finding = entry.finding
        let suggested = entry.themes.map(\.theme)
        let themes = suggested + desk.themes.filter { !suggested.contains($0) }
        return """
            \(HTML.when(!themes.isEmpty, form.html(
                to: ThemePaths.findings,
                submit: texts("themes.assignFinding"),
                kind: .secondary,
                """
                \(HiddenField(name: "one", value: finding.id.text).html)
                \(RevisionField(finding.revision).html)
                \(HTML.each(themes) { theme in
                    """
                    <p><label><input type="radio" name="theme" value="\(theme.id.text)"> \(theme.title)</label></p>
                    """
                })
                """
            )))
            \(form.button(texts("themes.discard"), to: ThemePaths.findings + "/verwerfen", .warning,
                values: ["one": finding.id.text]))
            """
    }
}
