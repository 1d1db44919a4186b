import Casework
import Insight
import Kernel
import WebSupport

/// All open transitions by state and risk: one's own with names, those of the municipality as numbers (Übersicht).
struct TransitionBoardPage {
    let led: TransitionBoard?
    let open: OpenTransitions?
    let texts: Texts

    var page: Page {
        Page(
            texts("transitions.board.title"),
            section: led == nil ? "figures" : "transitions",
            content: """
                <p class="lead">\(texts("transitions.board.lead"))</p>
                \(HTML.some(led, own))
                \(HTML.some(open) { OpenTransitionTables(open: $0, texts: texts).html })
                """
        )
    }

    private func own(_ board: TransitionBoard) -> HTML {
        guard !board.lines.isEmpty else {
            return EmptyState(
                texts("transitions.board.empty"),
                text: texts("transitions.board.emptyHint")
            ).html
        }
        return HTML.each(TransitionState.allCases.filter(\.isOpen)) { section($0, board) }
    }

    private func section(_ state: TransitionState, _ board: TransitionBoard) -> HTML {
        let lines = board.lines.filter { $0.transition.state == state }
        guard !lines.isEmpty else { return .empty }
        let title = texts("transitions.state.\(state.rawValue)")
        let columns: [Table.Column] = [
            .init(texts("transitions.person")), .init(texts("transitions.pairLabel")),
            .init(texts("transitions.expectedOn"), .day),
            .init(texts("transitions.board.uncovered"), .number),
            .init(texts("transitions.board.late"), .number), .init(texts("transitions.board.risk")),
        ]
        let table = Table(title, columns: columns, rows: lines.map { row($0, board.profile) })
        return "<section class=\"cohort-group\"><h2>\(title)</h2>\(table.html)</section>"
    }

    private func row(_ line: TransitionBoard.Line, _ profile: CaseworkProfile) -> [HTML] {
        let words = TransitionWords(profile: profile, texts: texts)
        let transition = line.transition
        let name = line.led.personName.map { HTML.name($0) } ?? HTML.number(line.led.caseNumber)
        let isProtected = line.led.caseTitle == nil
        let tag = HTML.when(isProtected, " \(Tag(texts("protections.protected"), .warning).html)")
        return [
            "<a href=\"\(TransitionPaths.transition(transition))\">\(name)</a>\(tag)",
            HTML(text: words.pair(transition.pair)), .day(transition.expectedOn),
            "\(line.risk.uncoveredDays.formattedGerman)", "\(line.risk.overdueTasks.formattedGerman)",
            risk(line.risk.level).html,
        ]
    }

    private func risk(_ level: TransitionRisk.Level) -> Tag {
        let tone: Tag.Tone =
            switch level {
            case .low: .success
            case .raised: .warning
            case .high: .danger
            }
        return Tag(texts("transitions.risk.\(level.rawValue)"), tone)
    }
}

/// The open transitions of the municipality in rounded numbers, small ones withheld.
struct OpenTransitionTables {
    let open: OpenTransitions
    let texts: Texts

    private var words: FactTexts { FactTexts(words: open.words, texts: texts) }

    var html: HTML {
        guard !open.pairs.isEmpty else {
            return EmptyState(texts("transitions.board.noneOpen")).html + link
        }
        return """
            <section class="cohort-group"><h2>\(texts("transitions.board.byPair"))</h2>\(pairs)</section>
            <section class="cohort-group"><h2>\(texts("transitions.board.byAgency"))</h2>\(agencies)</section>
            <p class="hint">\(texts("support.figures.rounded"))</p>
            \(link)
            """
    }

    private var link: HTML {
        "<p><a href=\"\(TransitionPaths.outcomes)\">\(texts("transitions.outcomes.title"))</a></p>"
    }

    private var pairs: HTML {
        Table(
            texts("transitions.board.byPair"),
            columns: [.init(texts("transitions.pairLabel"))]
                + OpenTransitions.states.map { .init(texts("transitions.state.\($0)"), .number) }
                + [
                    .init(texts("transitions.board.total"), .number),
                    .init(texts("transitions.board.threatened"), .number),
                ],
            rows: open.pairs.map { pair in
                [words.pair(pair.fromSphere, pair.toSphere)]
                    + pair.states.cells(OpenTransitions.states.count, words.texts)
                    + [pair.total.cell(words.texts), pair.threatened.cell(words.texts)]
            }
        ).html
    }

    private var agencies: HTML {
        Table(
            texts("transitions.board.byAgency"),
            columns: [
                .init(texts("transitions.task.agency")), .init(texts("transitions.board.waiting"), .number),
                .init(texts("transitions.board.lateIn"), .number),
            ],
            rows: open.agencies.map {
                [words.agency($0.agency), $0.open.cell(words.texts), $0.late.cell(words.texts)]
            }
        ).html
    }
}

/// Words and amounts of figures about transitions.
struct FactTexts {
    let words: Insight.FactWords
    let texts: Texts

    func pair(_ from: String, _ to: String) -> HTML {
        let language = texts.language.code
        let values = [
            "from": words.word(for: from, of: "sphere", in: language),
            "to": words.word(for: to, of: "sphere", in: language),
        ]
        return HTML(text: texts("transitions.pair", values))
    }

    func agency(_ code: String) -> HTML {
        HTML(text: words.word(for: code, of: "agency", in: texts.language.code))
    }
}
