import Casework
import Kernel
import Pathways
import WebSupport

/// What is open for whom in a user's cases: what runs out, what opens soon, what is open, what is not known (Wege).
struct MyPathwaysPage {
    let people: [(listed: ListedSituation, answers: PathwayAnswers)]
    let today: Day
    let texts: Texts

    init(_ listed: ListedPathways, rulebook: Rulebook, texts: Texts) {
        people = listed.persons.map { ($0, PathwayAnswers($0.situation, by: rulebook, on: listed.today)) }
        today = listed.today
        self.texts = texts
    }

    /// One pathway of one person.
    struct Entry {
        let listed: ListedSituation
        let answer: PathwayAnswer

        /// Temporary protection is not asked about for everybody who may, for all that is known, fall under it.
        var isWorthAsking: Bool { answer.rule.isListed(for: listed.nationality) }
    }

    /// What opens within so many days is worth a line of its own.
    private static let soon = 92

    var page: Page {
        Page(
            texts("pathwayPages.title"),
            section: "pathways",
            content: """
                <p>\(texts("pathwayPages.mine.intro")) <span class="hint">\(texts("pathwayPages.aid"))</span></p>
                \(HTML.when(cliffs.isEmpty && opening.isEmpty, nothing))
                \(section("cliffs", cliffs))
                \(section("opening", opening))
                \(section("open", open))
                \(section("unknown", unknown))
                """
        )
    }

    private var nothing: HTML {
        EmptyState(
            texts("pathwayPages.mine.nothing"),
            text: texts("pathwayPages.mine.nothingHint")
        ).html
    }

    private func entries(_ chosen: (PathwayAnswers) -> [PathwayAnswer]) -> [Entry] {
        people.flatMap { person in chosen(person.answers).map { Entry(listed: person.listed, answer: $0) } }
    }

    private var cliffs: [Entry] {
        entries(\.cliffs).sorted { ($0.answer.lastDay ?? today) < ($1.answer.lastDay ?? today) }
    }

    private var opening: [Entry] {
        let horizon = today.adding(days: Self.soon)
        return entries { answers in
            answers.of(.opens).filter { $0.outcome.from.map { $0 <= horizon } ?? false }
        }.sorted { ($0.answer.outcome.from ?? today) < ($1.answer.outcome.from ?? today) }
    }

    /// Without those that run out: they stand above.
    private var open: [Entry] {
        let horizon = today.adding(days: PathwayAnswers.cliffHorizon)
        return entries { answers in answers.of(.open).filter { !$0.runsOut(by: horizon) } }
    }

    /// What one or two facts would settle.
    private var unknown: [Entry] {
        let horizon = today.adding(days: PathwayAnswers.cliffHorizon)
        return entries { answers in
            answers.of(.needsFacts).filter { (1...2).contains($0.missing.count) && !$0.runsOut(by: horizon) }
        }
        .filter(\.isWorthAsking)
        .sorted { $0.answer.missing.count < $1.answer.missing.count }
    }

    private func section(_ key: String, _ entries: [Entry]) -> HTML {
        guard !entries.isEmpty else { return .empty }
        return """
            <section class="due" aria-labelledby="wege-\(key)">
            <h2 id="wege-\(key)">\(texts("pathwayPages.mine.\(key)")) \
            <span class="due__count">\(entries.count)</span></h2>
            \(MyPathwaysList(entries: entries, texts: texts).html)
            </section>

            """
    }
}

/// Entries one below the other; long lists are folded.
struct MyPathwaysList {
    let entries: [MyPathwaysPage.Entry]
    let texts: Texts
    private static let most = 12

    var html: HTML {
        let rest = entries.dropFirst(Self.most)
        return list(entries.prefix(Self.most))
            + HTML.when(
                !rest.isEmpty,
                Details(texts("pathwayPages.mine.more", count: rest.count), list(rest)).html
            )
    }

    private func list(_ entries: some Collection<MyPathwaysPage.Entry>) -> HTML {
        "<ul class=\"due-list\">\(HTML.each(entries.map { $0 }, row))</ul>"
    }

    private func row(_ entry: MyPathwaysPage.Entry) -> HTML {
        let words = PathwayWords(texts: texts)
        let answer = entry.answer
        return """
            <li class="due-list__item">
            <div class="due-list__text">
            <p class="due-list__title">\(who(entry.listed))</p>
            <p>\(answer.rule.name.text(in: texts.language.code)), \(words.norm(answer))</p>
            <p class="due-list__hint">\(hint(entry, words))</p>
            </div>
            <div>\(words.tag(answer).html)</div>
            </li>

            """
    }

    private func hint(_ entry: MyPathwaysPage.Entry, _ words: PathwayWords) -> HTML {
        let parts = [words.detail(entry.answer), way(entry.listed)]
        return HTML.joined(parts.filter { !$0.isEmpty }, by: " · ")
    }

    private func who(_ listed: ListedSituation) -> HTML {
        let path = "\(CaseFilePaths.pathways(listed.caseFileId))/\(listed.personId.text)"
        guard let name = listed.personName else {
            return "<a href=\"\(path)\">\(CaseName(nil, number: listed.caseNumber, texts).html)</a>"
        }
        return "<a href=\"\(path)\">\(HTML.name(name))</a>"
    }

    private func way(_ listed: ListedSituation) -> HTML {
        guard let title = listed.caseTitle else { return HTML.number(listed.caseNumber) }
        return "\(HTML.name(title)) · \(HTML.number(listed.caseNumber))"
    }
}
