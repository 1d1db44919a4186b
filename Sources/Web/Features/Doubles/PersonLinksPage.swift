import Casework
import Kernel
import WebSupport

/// The records that mean the same person, how they were linked, and who else may be meant (Verknüpfungen).
struct PersonLinksPage {
    let record: PersonRecord
    let links: [LinkedRecord]
    let candidates: [PersonCandidate]
    let form: Form

    private var texts: Texts { form.texts }
    private var person: Person { record.person }

    var page: Page {
        CaseFrame(caseFile: record.caseFile, section: .overview, texts: texts).page(
            texts("doubles.title"),
            errors: form.errors,
            width: .reading,
            content: """
                <p class="lead">\(PersonHeading(person: person, texts: texts).html)</p>
                <p>\(texts("doubles.explanation"))</p>
                \(linked)
                \(possible)
                """
        )
    }

    private var linked: HTML {
        let entries = links.filter { $0.personId == person.id }
        guard !entries.isEmpty else { return "<p>\(texts("doubles.noLinks"))</p>" }
        return """
            <section class="results" aria-labelledby="links"><h2 id="links">\(texts("doubles.links"))</h2>
            <ol class="results__list">\(HTML.each(entries) { "<li class=\"results__entry\">\(entry($0))</li>\n" })</ol>
            </section>
            """
    }

    private func entry(_ linked: LinkedRecord) -> HTML {
        let link = linked.link
        return """
            \(LinkedRecordLine(linked: linked, texts: texts).html)
            <p class="results__facts">\(texts("doubles.linkedOn", ["day": link.linkedAt.day.german])) · \
            \(HTML.name(linked.linkedByName)): \(HTML.name(link.reason))</p>
            \(HTML.some(link.undoneAt) { undone($0, link) })
            \(HTML.when(!link.isUndone, Details(texts("doubles.undo"), undoing(link)).html))
            """
    }

    private func undone(_ instant: Instant, _ link: PersonLink) -> HTML {
        """
        <p class="results__facts">\(Tag(texts("doubles.undone")).html) \(HTML.day(instant.day)): \
        \(HTML.name(link.undoneReason ?? ""))</p>
        """
    }

    private func undoing(_ link: PersonLink) -> HTML {
        form.withoutWarning.html(
            to: DoublePaths.undoing(link, of: person),
            submit: texts("doubles.undo"),
            kind: .warning,
            TextField("reason", texts("doubles.undoReason"), in: form).html
        )
    }

    private var possible: HTML {
        let linkedIds = Set(links.filter { !$0.link.isUndone && $0.personId == person.id }.map(\.otherId))
        let open = candidates.filter { !linkedIds.contains($0.found.person.id) }
        guard !open.isEmpty else { return .empty }
        let list = CandidateList(candidates: open, texts: texts) {
            Details(texts("doubles.link"), linking($0.found.person)).html
        }
        return """
            <section class="results" aria-labelledby="possible"><h2 id="possible">\(texts("doubles.found"))</h2>
            \(list.html)</section>
            """
    }

    private func linking(_ other: Person) -> HTML {
        let isWithin = other.caseFileId == person.caseFileId
        let warning = NoticeBox(.warning, HTML(text: texts("doubles.withinHousehold"))).html
        let sure = CheckboxGroup(
            "sameHousehold",
            texts("doubles.sure"),
            choices: [Choice("yes", texts("doubles.sureWithinHousehold"))],
            in: form
        ).html
        return form.withoutWarning.html(
            to: DoublePaths.links(person),
            submit: texts("doubles.link"),
            kind: .secondary,
            """
            \(HiddenField(name: "other", value: other.id.text).html)
            \(HTML.when(isWithin, warning + sure))
            \(TextField("reason", texts("doubles.linkReason"), in: form).html)
            """
        )
    }
}
