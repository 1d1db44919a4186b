import Casework
import Kernel
import Pathways
import WebSupport

/// What is open for whom in a user's cases: what runs out, what opens soon, what is open, what is not known (Wege).
struct MyPathwaysPage {
    let listed: ListedPathways
    let people: [(listed: ListedSituation, answers: PathwayAnswers)]
    let after: CaseFile.ID?
    let rulebook: Rulebook
    let texts: Texts

    init(_ listed: ListedPathways, after: CaseFile.ID?, rulebook: Rulebook, texts: Texts) {
        self.listed = listed
        people = listed.persons.map { ($0, PathwayAnswers($0.situation, by: rulebook, on: listed.today)) }
        self.after = after
        self.rulebook = rulebook
        self.texts = texts
    }

    /// One pathway of one person.
    struct Entry {
        let listed: ListedSituation
        let answer: PathwayAnswer

        /// Temporary protection is not asked about for everybody who may, for all that is known, fall under it.
        var isWorthAsking: Bool { answer.rule.isListed(for: listed.nationality) }
    }

    var page: Page {
        Page(
            texts("pathwayPages.title"),
            section: "pathways",
            content: """
                <p>\(texts("pathwayPages.mine.intro")) <span class="hint">\(texts("pathwayPages.aid"))</span></p>
                \(HTML.when(after == nil && listed.days.isEmpty, nothing))
                \(days("cliffs", .pathwayCloses))
                \(days("opening", .pathwayOpens))
                \(part)
                \(section("open", open))
                \(section("unknown", unknown))
                \(Pagination(previous: after.map { _ in PathwayPaths.mine }, next: next, texts: texts).html)
                """
        )
    }

    private var nothing: HTML {
        EmptyState(
            texts("pathwayPages.mine.nothing"),
            text: texts("pathwayPages.mine.nothingHint")
        ).html
    }

    private var next: String? { listed.next.map { "\(PathwayPaths.mine)?nach=\($0.text)" } }

    /// Which cases the answers below are of, where they are not of all.
    private var part: HTML {
        guard listed.cases < listed.allCases else { return .empty }
        let words = texts(
            "pathwayPages.mine.part",
            ["cases": listed.cases.formattedGerman, "all": listed.allCases.formattedGerman]
        )
        return NoticeBox(.info, "<p>\(words)</p>").html
    }

    private func days(_ key: String, _ kind: DueItem.Kind) -> HTML {
        let lines = DueItem.lines(listed.days.filter { $0.kind == kind })
        let list = PathwayDayList(lines: lines, today: listed.today, rulebook: rulebook, texts: texts)
        return section(key, count: lines.count, list.html)
    }

    private func entries(_ chosen: (PathwayAnswers) -> [PathwayAnswer]) -> [Entry] {
        people.flatMap { person in chosen(person.answers).map { Entry(listed: person.listed, answer: $0) } }
    }

    private var open: [Entry] { entries { $0.of(.open) } }

    /// What one or two facts would settle.
    private var unknown: [Entry] {
        entries { answers in answers.of(.needsFacts).filter { (1...2).contains($0.missing.count) } }
            .filter(\.isWorthAsking)
            .sorted { $0.answer.missing.count < $1.answer.missing.count }
    }

    private func section(_ key: String, _ entries: [Entry]) -> HTML {
        section(key, count: entries.count, MyPathwaysList(entries: entries, texts: texts).html)
    }

    private func section(_ key: String, count: Int, _ list: HTML) -> HTML {
        guard count > 0 else { return .empty }
        return """
            <section class="due" aria-labelledby="wege-\(key)">
            <h2 id="wege-\(key)">\(texts("pathwayPages.mine.\(key)")) <span class="due__count">\(count)</span></h2>
            \(list)
            </section>

            """
    }
}
