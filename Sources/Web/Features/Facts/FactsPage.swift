import Casework
import Kernel
import Pathways
import WebSupport

/// What is recorded of every person in the case, and what to ask next.
struct FactsPage {
    let pathways: CasePathways
    let rulebook: Rulebook
    let mayOpenProtected: Bool
    let texts: Texts

    var page: Page {
        CaseFrame(caseFile: pathways.caseFile, section: .pathways, texts: texts).page(
            texts("facts.title"),
            content: """
                <p class="lead">\(texts("facts.lead"))</p>
                \(HTML.each(pathways.persons, part))
                """
        )
    }

    private func part(_ person: PersonPathways) -> HTML {
        """
        <section class="section" id="person-\(person.person.position)">
        <h2>\(HTML.name(person.displayName))</h2>
        \(FactTable(person: person, isEditable: isEditable, mayOpenProtected: mayOpenProtected, words: words).html)
        \(HTML.when(isEditable, adding(person.person)))
        \(questions(person))
        </section>

        """
    }

    private var isEditable: Bool { pathways.caseFile.isOpen }

    private var words: FactWords { FactWords(catalogue: rulebook.facts, texts: texts) }

    private func adding(_ person: Person) -> HTML {
        "<p>\(ButtonLink(texts("facts.add"), path: FactPaths.choose(person), .secondary).html)</p>"
    }

    private func questions(_ person: PersonPathways) -> HTML {
        OpenFactList(
            person: person,
            rulebook: rulebook,
            today: pathways.today,
            isEditable: isEditable,
            mayOpenProtected: mayOpenProtected,
            texts: texts
        ).html
    }
}
