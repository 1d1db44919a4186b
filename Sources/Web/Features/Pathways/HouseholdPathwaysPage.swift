import Casework
import Kernel
import Pathways
import WebSupport

/// Each person of a household with the pathways that matter, what runs out first (Wege des Haushalts).
struct HouseholdPathwaysPage {
    let household: CaseAnswers
    let texts: Texts

    var page: Page {
        CaseFrame(caseFile: household.caseFile, section: .pathways, texts: texts).page(
            texts("pathwayPages.household"),
            actions: ButtonLink(
                texts("facts.title"),
                path: FactPaths.facts(household.caseFile.id),
                .secondary
            )
            .html,
            content: household.persons.isEmpty ? empty : content
        )
    }

    private var empty: HTML {
        EmptyState(texts("pathwayPages.nobody"), text: texts("pathwayPages.nobodyHint")).html
    }

    private var content: HTML {
        """
        <p class="hint">\(texts("pathwayPages.aid"))</p>
        <div class="stack">
        \(HTML.each(household.persons, person))</div>
        """
    }

    private func person(_ person: PersonAnswers) -> HTML {
        Card(
            .name(person.name),
            actions: """
                <a href="\(PathwayPaths.person(person.person))">\(texts("pathwayPages.all"))\
                <span class="visually-hidden">: \(person.name)</span></a>
                """,
            anchor: "person-\(person.person.position)",
            """
            \(CliffNotice(person: person, texts: texts).html)
            \(PathwayCounts(person: person, texts: texts).html)
            \(chart(person))
            \(RegimeStrip(person: person, texts: texts).html)
            """
        ).html
    }

    private func chart(_ person: PersonAnswers) -> HTML {
        let shown = person.foremost
        guard !shown.isEmpty else { return .empty }
        let title = "\(texts("pathwayPages.chart")): \(person.name)"
        return PathwayChart(person: person, answers: shown, title: title, texts: texts).html
    }
}

extension PersonAnswers {
    /// What is worth a bar on the first look: what is open, what opens, and what needs little to be known.
    var foremost: [PathwayAnswer] {
        let sure = answers.of(.open) + answers.of(.opens)
        let near = answers.of(.needsFacts).filter { answer in
            (answer.outcome.questions.count <= 2 || answer.lastDay != nil)
                && answer.rule.isListed(for: person.details.nationality)
        }
        return Array((sure + near).prefix(max(6, answers.of(.open).count)))
    }
}

/// How many pathways stand where; each number leads to its group.
struct PathwayCounts {
    let person: PersonAnswers
    let texts: Texts

    var html: HTML {
        let counts = PathwayAnswer.Group.allCases.compactMap { group -> HTML? in
            let count = person.answers.of(group).count
            guard count > 0 || group == .open else { return nil }
            return """
                <li class="counts__item counts__item--\(group.rawValue)">\
                <a href="\(PathwayPaths.group(group.rawValue, of: person.person))">\
                \(texts("pathwayPages.count.\(group.rawValue)", count: count))</a></li>

                """
        }
        return "<ul class=\"counts\">\(HTML.joined(counts))</ul>"
    }
}

/// What runs out within a year, the nearest first.
struct CliffNotice {
    let person: PersonAnswers
    let texts: Texts

    var html: HTML {
        let cliffs = person.answers.cliffs
        guard !cliffs.isEmpty else { return .empty }
        let words = PathwayWords(texts: texts)
        let lines = cliffs.map { answer -> HTML in
            """
            <li><a href="\(PathwayPaths.pathway(answer.rule.pathway, of: person.person))">\
            \(answer.rule.name.text(in: person.language))</a> (\(words.norm(answer))): \
            <strong>\(HTML.some(words.lastDay(answer)) { $0 })</strong></li>

            """
        }
        return NoticeBox(
            .danger,
            title: texts("pathwayPages.cliffs.title"),
            "<ul>\(HTML.joined(lines))</ul><p>\(texts("pathwayPages.cliffs.hint"))</p>"
        ).html
    }
}
