import Casework
import Kernel
import WebSupport

/// One field, and what was found section by section: cases, persons, goals, notes (Suche).
struct SearchPage {
    static let path = "/suche"

    /// `nil` before anything was asked.
    let answer: SearchAnswer?
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("search.title"),
            section: "search",
            content: """
                <div class="search" role="search">\(form.withoutWarning.html(
                    to: Self.path,
                    submit: texts("search.submit"),
                    TextField(
                        "words",
                        texts("search.words"),
                        in: form,
                        hint: texts("search.hint"),
                        kind: .search
                    ).html
                ))</div>
                \(HTML.some(answer, found))
                """
        )
    }

    private func found(_ answer: SearchAnswer) -> HTML {
        guard !answer.question.isEmpty else {
            return NoticeBox(.info, HTML(text: texts("search.nothingAsked")), isAnnounced: true).html
        }
        guard !answer.isEmpty else {
            return EmptyState(texts("search.notFound"), text: texts("search.notFoundHint")).html
        }
        return """
            \(section("cases", answer.cases, caseFile))
            \(section("persons", answer.persons, person))
            \(section("goals", answer.goals) { text($0, answer, path: CaseFilePaths.helpPlan($0.caseFileId)) })
            \(section("notes", answer.notes) { text($0, answer, path: CaseFilePaths.journal($0.caseFileId)) })
            \(HTML.some(answer.next) { more($0, answer.question) })
            """
    }

    private func section<Found>(_ name: String, _ found: [Found], _ entry: (Found) -> HTML) -> HTML {
        guard !found.isEmpty else { return .empty }
        return """
            <section class="results" aria-labelledby="results-\(name)">
            <h2 id="results-\(name)">\(texts("search.section.\(name)"))</h2>
            <ol class="results__list">\(HTML.each(found) { "<li class=\"results__entry\">\(entry($0))</li>\n" })</ol>
            </section>
            """
    }

    private func caseFile(_ found: FoundCase) -> HTML {
        let facts =
            [found.number, found.town ?? ""] + (found.closedOn == nil ? [] : [texts("caseFiles.closed")])
        return """
            <a href="\(CaseFilePaths.overview(found.id))">\(CaseName(found.title, number: found.number, texts).html)</a>
            <p class="results__facts">\(facts.filter { !$0.isEmpty }.joined(separator: " · "))</p>
            """
    }

    private func person(_ found: FoundPerson) -> HTML {
        """
        <a href="\(CaseFilePaths.person(found.person))">\(PersonHeading(person: found.person, texts: texts).html)</a>
        <p class="results__facts">\(born(found.person)) · \(HTML.name(found.caseTitle)) · \(found.caseNumber)</p>
        """
    }

    private func born(_ person: Person) -> String {
        person.details.birth == .unknown
            ? texts("persons.birthUnknown") : texts("persons.bornOn", ["day": person.details.birth.german])
    }

    private func text(_ found: FoundText, _ answer: SearchAnswer, path: String) -> HTML {
        """
        <a href="\(path)">\(HTML.name(found.caseTitle))</a>
        <p class="results__facts">\(found.caseNumber)\(HTML.some(found.happenedOn) { " · \(HTML.day($0))" })\
        \(HTML.some(found.authorName) { " · \(HTML.name($0))" })\
        \(HTML.when(found.isCorrection, " · \(texts("journal.correction"))"))</p>
        <p class="results__snippet" dir="auto">\(HTML.each(Snippet(of: found.text, for: answer.question).pieces) {
            $0.isMarked ? "<mark>\($0.text)</mark>" : HTML(text: $0.text)
        })</p>
        """
    }

    private func more(_ cursor: NoteCursor, _ question: SearchQuestion) -> HTML {
        form.button(texts("search.more"), to: Self.path, values: SearchPlace.fields(cursor, question))
    }
}
