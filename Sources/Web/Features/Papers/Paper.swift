import Kernel
import WebSupport

/// A declaration to be signed: the German text, beside it the translation, the facts, and the lines to sign (Papier).
struct Paper {
    /// One column of the paper.
    struct Side {
        let language: PaperLanguage
        let text: PaperText
        let words: PaperWords
    }

    let facts: PaperFacts
    let german: Side
    let other: Side?

    init?(_ facts: PaperFacts, version: Int, in language: PaperLanguage, from texts: PaperTexts) {
        func side(_ language: PaperLanguage) -> Side? {
            guard let text = texts.text(facts.kind, version, language), let words = texts.words(language)
            else { return nil }
            return Side(language: language, text: text, words: words)
        }
        guard let german = side(.german) else { return nil }
        self.facts = facts
        self.german = german
        other = language == .german ? nil : side(language)
        if language != .german, other == nil { return nil }
    }

    var document: PrintedDocument {
        let main = other ?? german
        var document = PrintedDocument(
            title: main.text.title,
            language: main.language.code,
            direction: other?.language.direction == "rtl" ? .rightToLeft : .leftToRight,
            style: other == nil ? .report : .twoColumn,
            body: body
        )
        document.foot = facts.number
        return document
    }

    private var body: HTML {
        """
        <h1\(attributes(other ?? german))>\((other ?? german).text.title)</h1>
        \(HTML.when(other != nil, "<p class=\"paper__german\" lang=\"de\" dir=\"ltr\">\(german.text.title)</p>"))
        \(HTML.some(other) { "<p class=\"paper__notice\"\(attributes($0))>\(check($0))</p>" })
        \(other == nil ? single : pair)
        <table class="paper__sign"><tbody>
        \(HTML.each(["place", "person", "caseManager", "interpreter"], signature))</tbody></table>
        """
    }

    /// Nobody checked it: the paper says so, in both languages.
    private func check(_ translation: Side) -> HTML {
        let sentences = [translation, german].map { side -> HTML in
            let sentence = translation.text.checked.map { check in
                let values = ["by": check.by, "on": check.on.german]
                return PlaceholderText(side.words.checked).filled(with: values)
            }
            return "<span\(attributes(side))>\(sentence ?? side.words.unchecked)</span>"
        }
        return .joined(sentences, by: "<br>")
    }

    private func attributes(_ side: Side) -> HTML {
        " lang=\"\(side.language.code)\" dir=\"\(side.language.direction)\""
    }

    private var single: HTML {
        """
        \(HTML.each(german.text.sections) { section in
            "<h2>\(section.heading)</h2>\n<p>\(filled(section.text, german))</p>\n"
        })
        \(factTable)
        <p><strong>\(german.text.declaration)</strong></p>
        """
    }

    private var factTable: HTML {
        """
        <table><tbody>\(HTML.each(facts.rows(in: german.words)) { row in
            "<tr><th scope=\"row\">\(row.label)</th><td>\(row.value)</td></tr>\n"
        })</tbody></table>
        """
    }

    private var pair: HTML {
        """
        <table class="pair" dir="ltr"><thead><tr>
        <th scope="col" lang="de" dir="ltr">\(german.language.ownName)</th>
        \(HTML.some(other) { "<th scope=\"col\"\(attributes($0))>\($0.language.ownName)</th>" })
        </tr></thead><tbody>
        \(HTML.each(rows) { row in "<tr>\(row.german)\(row.other)</tr>\n" })
        </tbody></table>
        """
    }

    private var rows: [(german: HTML, other: HTML)] {
        guard let other else { return [] }
        let sections = zip(german.text.sections, other.text.sections).map { mine, theirs in
            (cell(german, section(mine, german)), cell(other, section(theirs, other)))
        }
        let facts = zip(facts.rows(in: german.words), facts.rows(in: other.words)).map { mine, theirs in
            (cell(german, fact(mine)), cell(other, fact(theirs)))
        }
        let declaration = (
            cell(german, "<strong>\(german.text.declaration)</strong>"),
            cell(other, "<strong>\(other.text.declaration)</strong>")
        )
        return sections + facts + [declaration]
    }

    private func cell(_ side: Side, _ content: HTML) -> HTML { "<td\(attributes(side))>\(content)</td>" }

    private func section(_ section: PaperText.Section, _ side: Side) -> HTML {
        "<h2>\(section.heading)</h2>\(filled(section.text, side))"
    }

    private func fact(_ row: (label: String, value: String, isGerman: Bool)) -> HTML {
        let label = row.label.hasSuffix("?") ? row.label : row.label + ":"
        return "<strong>\(label)</strong> \(row.isGerman ? asWritten(row.value) : HTML(text: row.value))"
    }

    private func filled(_ text: String, _ side: Side) -> HTML {
        .each(PlaceholderText(text).parts(with: facts.values)) { part in
            if part.isValue { return asWritten(part.text) }
            return side.language == .plainGerman ? oneSentenceEachLine(part.text) : HTML(text: part.text)
        }
    }

    private func asWritten(_ value: String) -> HTML { "<bdi dir=\"auto\" lang=\"de\">\(value)</bdi>" }

    // Leichte Sprache: every sentence begins a line.
    private func oneSentenceEachLine(_ text: String) -> HTML {
        .joined(
            text.split(separator: ". ", omittingEmptySubsequences: false).map { "\(String($0))" },
            by: ".<br>"
        )
    }

    private func signature(_ key: String) -> HTML {
        let labels = [german, other].compactMap(\.self).map { side in
            "<span\(attributes(side))>\(side.words.signatures[key] ?? "")</span>" as HTML
        }
        return
            "<tr><th scope=\"row\">\(HTML.joined(labels, by: " · "))</th><td class=\"paper__line\"></td></tr>\n"
    }
}
