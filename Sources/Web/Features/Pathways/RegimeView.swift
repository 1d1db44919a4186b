import Casework
import Kernel
import Pathways
import WebSupport

/// From which law a person lives in the coming months, why, and what each agency has to do when it changes.
struct RegimeView {
    let person: PersonAnswers
    let texts: Texts

    var html: HTML {
        HTML.some(person.regimeWriter) { writer in
            """
            <section aria-labelledby="leistungen"><h2 id="leistungen">\(texts("pathwayPages.regime.title"))</h2>
            \(RegimeStrip(person: person, texts: texts).list)
            \(HTML.some(person.regimes.answer(on: person.today)) { reasons($0, writer) })
            \(HTML.each(person.switchesAhead) { change($0, writer) })
            \(Details(texts("pathwayPages.regime.months"), months(writer)).html)</section>
            """
        }
    }

    private func reasons(_ answer: RegimeAnswer, _ writer: RegimeWriter) -> HTML {
        let lines =
            writer.reasons(answer) + writer.questions(answer)
            + writer.caveats(answer, on: person.today)
        return lines.isEmpty ? .empty : "<ul class=\"hint\">\(HTML.each(lines) { "<li>\($0)</li>" })</ul>"
    }

    private func months(_ writer: RegimeWriter) -> HTML {
        let last = person.today.adding(days: 365)
        let lines = person.regimes.months(from: person.today, through: last).flatMap(writer.lines)
        return "<ul>\(HTML.each(lines) { "<li>\($0)</li>" })</ul>"
    }

    private func change(_ change: RegimeSwitch, _ writer: RegimeWriter) -> HTML {
        """
        <h3>\(HTML.joined(writer.sentences(change).map { "\($0)" }, by: " "))</h3>
        \(HTML.when(!change.tasks.isEmpty, """
            <ul class="switch-tasks">\(HTML.each(change.tasks) { task($0, writer) })</ul>
            """))
        """
    }

    private func task(_ task: SwitchTask, _ writer: RegimeWriter) -> HTML {
        """
        <li><strong>\(writer.agency(task))</strong>: \(writer.sentence(task))\
        \(HTML.each(writer.notes(task)) { "<br><span class=\"hint\">\($0)</span>" })</li>

        """
    }
}

/// The regimes of the coming year in one line.
struct RegimeStrip {
    let person: PersonAnswers
    let texts: Texts

    var html: HTML {
        guard !periods.isEmpty else { return .empty }
        return """
            <div class="regimes"><h3 class="regimes__title">\(texts("pathwayPages.regime.title"))</h3>\(list)</div>
            """
    }

    var list: HTML {
        HTML.some(person.regimeWriter) { writer in
            "<ol class=\"regimes__list\">\(HTML.each(periods) { period($0, writer) })</ol>"
        }
    }

    private var horizon: Day { person.today.adding(days: 365) }

    /// Two periods of which nothing can be said, for two reasons, are one to whoever looks for the regime.
    private var periods: [RegimeSpan] {
        let ahead = person.regimes.periods.filter { span in
            span.until.map { $0 >= person.today } ?? true && span.from.map { $0 <= horizon } ?? true
        }
        return ahead.reduce(into: []) { joined, span in
            guard let last = joined.last, isOpen(last), isOpen(span), last.answer.state == span.answer.state
            else { return joined.append(span) }
            joined[joined.count - 1] = RegimeSpan(from: last.from, until: span.until, answer: last.answer)
        }
    }

    private func isOpen(_ span: RegimeSpan) -> Bool { span.answer.regime == nil }

    private func period(_ span: RegimeSpan, _ writer: RegimeWriter) -> HTML {
        let isOpen = isOpen(span)
        let day = max(span.from ?? person.today, person.today)
        return """
            <li class="regimes__period\(isOpen ? " regimes__period--open" : "")">\
            <span class="regimes__name">\(isOpen ? open(span) : writer.headline(span.answer, on: day))</span> \
            <span class="regimes__days">\(days(span))</span></li>

            """
    }

    // The sentence with every law that comes into question stands below, month by month.
    private func open(_ span: RegimeSpan) -> String {
        texts("pathwayPages.regime.\(span.answer.state == .contested ? "contested" : "unknown")")
    }

    private func days(_ span: RegimeSpan) -> String {
        let words = PathwayWords(texts: texts)
        let from = span.from.flatMap { $0 > person.today ? words.day("from", $0) : nil }
        let until = span.until.flatMap { $0 <= horizon ? words.day("until", $0) : nil }
        let parts = [from, until].compactMap { $0 }
        return parts.isEmpty ? texts("pathwayPages.regime.open") : parts.joined(separator: " ")
    }
}

extension PersonAnswers {
    var regimeWriter: RegimeWriter? { RegimeWriter(rulebook, language: language) }

    /// Switches from today on within two years.
    var switchesAhead: [RegimeSwitch] {
        regimes.switches.filter { change in
            change.day >= today && change.day <= today.adding(days: 730)
                && (change.from.regime != nil || change.to.regime != nil)
        }
    }
}
