import Casework
import Kernel
import Pathways
import WebSupport

/// All pathways of one person: what is open, what opens, what is missing, what is closed (Wege einer Person).
struct PersonPathwaysPage {
    let household: CaseAnswers
    let person: PersonAnswers
    let form: Form
    let mayOpenProtected: Bool

    private var texts: Texts { form.texts }

    var page: Page {
        CaseFrame(caseFile: household.caseFile, section: .pathways, texts: texts).page(
            texts("pathwayPages.ofPerson", ["name": person.name]),
            actions: actions,
            content: person.answers.all.isEmpty ? "<p>\(texts("pathwayPages.none"))</p>" : content
        )
    }

    private var actions: HTML {
        """
        \(ButtonLink(texts("facts.title"), path: FactPaths.facts(person.person), .secondary).html)
        \(ButtonLink(texts("pathwayPages.paper.link"), path: PathwayPaths.paper(person.person), .secondary).html)
        \(ButtonLink(texts("pathwayPages.whatIf.link"), path: PathwayPaths.whatIf(person.person)).html)
        """
    }

    private var content: HTML {
        """
        <p class="hint">\(texts("pathwayPages.aid"))</p>
        \(HTML.when(household.persons.count > 1, others))
        \(CliffNotice(person: person, texts: texts).html)
        \(chart)
        <div class="ways">
        <div class="ways__groups">\(HTML.each([.open, .opens, .needsFacts], shown))\
        \(HTML.each([.depends, .blocked, .closed], folded))</div>
        <div class="ways__aside">
        \(evidence.html)
        \(ChainList(person: person, texts: texts).html)
        \(RegimeView(person: person, texts: texts).html)
        </div>
        </div>
        """
    }

    private var evidence: EvidenceList {
        EvidenceList(
            person: person,
            form: form,
            isEditable: household.caseFile.isOpen,
            mayOpenProtected: mayOpenProtected
        )
    }

    /// The other persons of the household.
    private var others: HTML {
        SubNavigation(
            label: texts("pathwayPages.household"),
            items: household.persons.map { other in
                .init(
                    other.name,
                    path: PathwayPaths.person(other.person),
                    isCurrent: other.person.id == person.person.id
                )
            }
        ).html
    }

    private var chart: HTML {
        let shown = person.foremost
        guard !shown.isEmpty else { return .empty }
        return PathwayChart(person: person, answers: shown, title: texts("pathwayPages.chart"), texts: texts)
            .html
    }

    private func shown(_ group: PathwayAnswer.Group) -> HTML {
        let answers = person.answers.of(group)
        guard !answers.isEmpty || texts.has("pathwayPages.groupEmpty.\(group.rawValue)") else {
            return .empty
        }
        let list = PathwayList(person: person, answers: answers, texts: texts)
        return """
            <section class="ways__group" aria-labelledby="\(group.rawValue)">
            <h2 id="\(group.rawValue)">\(texts("pathwayPages.group.\(group.rawValue)")) \
            <span class="ways__count">\(answers.count)</span></h2>
            \(answers.isEmpty ? "<p>\(texts("pathwayPages.groupEmpty.\(group.rawValue)"))</p>" : list.html)
            </section>

            """
    }

    private func folded(_ group: PathwayAnswer.Group) -> HTML {
        let answers = person.answers.of(group)
        guard !answers.isEmpty else { return .empty }
        let title = "\(texts("pathwayPages.group.\(group.rawValue)")) (\(answers.count))"
        let list = PathwayList(person: person, answers: answers, texts: texts, most: .max)
        return "<div id=\"\(group.rawValue)\">\(Details(title, list.html).html)</div>\n"
    }
}

/// Pathways one below the other: name and norm, the answer in a sentence, the state.
struct PathwayList {
    let person: PersonAnswers
    let answers: [PathwayAnswer]
    let texts: Texts
    /// So many are shown at once; the others are folded.
    var most = 6

    var html: HTML {
        let rest = answers.dropFirst(most)
        return list(answers.prefix(most))
            + HTML.when(
                !rest.isEmpty,
                Details(texts("pathwayPages.more", count: rest.count), list(rest)).html
            )
    }

    private func list(_ answers: some Collection<PathwayAnswer>) -> HTML {
        "<ul class=\"due-list\">\(HTML.each(answers.map { $0 }, row))</ul>"
    }

    private func row(_ answer: PathwayAnswer) -> HTML {
        let words = PathwayWords(texts: texts)
        return """
            <li class="due-list__item">
            <div class="due-list__text">
            <p class="due-list__title"><a href="\(PathwayPaths.pathway(answer.rule.pathway, of: person.person))">\
            \(answer.rule.name.text(in: person.language))</a></p>
            \(HTML.some(words.lastDay(answer)) { "<p class=\"last-day\">\($0)</p>" })
            <p class="due-list__hint">\(words.norm(answer))\(HTML.some(missing(answer)) { " · \($0)" })</p>
            </div>
            <div>\(words.tag(answer).html)</div>
            </li>

            """
    }

    /// The first few facts that are missing; the page of the pathway has them all.
    private func missing(_ answer: PathwayAnswer) -> String? {
        let facts = FactWords(catalogue: person.rulebook.facts, texts: texts)
        let names = answer.missing.map(facts.name)
        guard !names.isEmpty else { return nil }
        let first = texts("pathwayPages.lacks", ["facts": names.prefix(3).joined(separator: ", ")])
        let rest = names.count - 3
        return rest > 0 ? first + " " + texts("pathwayPages.lacksMore", count: rest) : first
    }
}
