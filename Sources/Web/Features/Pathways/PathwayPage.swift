import Casework
import Kernel
import Pathways
import WebSupport

/// One pathway for one person: the answer, its windows, and every condition beside its bar (Weg).
struct PathwayPage {
    let household: CaseAnswers
    let person: PersonAnswers
    let answer: PathwayAnswer
    let texts: Texts

    private var words: PathwayWords { PathwayWords(texts: texts) }

    var page: Page {
        CaseFrame(caseFile: household.caseFile, section: .pathways, texts: texts).page(
            answer.rule.name.text(in: person.language),
            content: """
                <p><a href="\(PathwayPaths.person(person.person))">\
                \(texts("pathwayPages.ofPerson", ["name": person.name]))</a></p>
                \(HTML.some(person.explanation(of: answer), explained))
                """
        )
    }

    private func explained(_ explanation: Explanation) -> HTML {
        """
        \(summary(explanation))
        \(caveats(explanation))
        \(ConditionChart(person: person, answer: answer, explanation: explanation, texts: texts).html)
        \(changes(explanation))
        \(remarks("practices", explanation.practices))
        \(remarks("hints", explanation.hints))
        <p class="hint">\(explanation.assumption)</p>
        \(HTML.some(explanation.signOff) { "<p class=\"hint\">\($0.sentence)</p>" })
        \(source)
        """
    }

    private func summary(_ explanation: Explanation) -> HTML {
        """
        <div class="answer">
        <p>\(words.tag(answer).html) <strong>\(norm(words.norm(answer)))</strong></p>
        \(HTML.some(words.lastDay(answer)) { "<p class=\"answer__last-day\">\($0)</p>" })
        <p class="answer__headline">\(explanation.headline)</p>
        \(HTML.some(explanation.window) { "<p>\($0)</p>" })
        \(HTML.some(explanation.gives) { "<p>\($0)</p>" })
        </div>
        """
    }

    private func caveats(_ explanation: Explanation) -> HTML {
        guard !explanation.caveats.isEmpty else { return .empty }
        return NoticeBox(.warning, "<ul>\(HTML.each(explanation.caveats) { "<li>\($0.sentence)</li>" })</ul>")
            .html
    }

    private func changes(_ explanation: Explanation) -> HTML {
        guard !explanation.changes.isEmpty else { return .empty }
        return """
            <section aria-labelledby="aenderungen"><h2 id="aenderungen">\(texts("pathwayPages.changes"))</h2>
            <ul>\(HTML.each(explanation.changes) { "<li>\($0.sentence)</li>" })</ul></section>
            """
    }

    private func remarks(_ key: String, _ remarks: [Explanation.Remark]) -> HTML {
        guard !remarks.isEmpty else { return .empty }
        return """
            <section><h2>\(texts("pathwayPages.\(key)"))</h2>
            <ul>\(HTML.each(remarks, remark))</ul></section>
            """
    }

    private func remark(_ remark: Explanation.Remark) -> HTML {
        "<li>\(remark.sentence) <span class=\"norm\">\(norm(remark.norm))</span></li>\n"
    }

    private func norm(_ norm: String) -> HTML { NormText(norm, person.rulebook.laws).html }

    private var source: HTML {
        guard let version = answer.version else { return .empty }
        let places = [version.norm, version.promulgated].filter { !$0.isEmpty }.joined(separator: ", ")
        return """
            <p class="hint">\(texts("pathwayPages.source")): \(places). \(words.day("readOn", version.readOn)). \
            \(texts("pathwayPages.officialText"))</p>
            """
    }
}
