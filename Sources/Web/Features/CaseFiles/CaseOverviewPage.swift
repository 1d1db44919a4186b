import Casework
import Kernel
import WebSupport

/// The first page of a case: what comes next, the household with its timelines, what is due.
struct CaseOverviewPage {
    let overview: CaseOverview
    let references: References
    let form: Form

    private var texts: Texts { form.texts }
    private var caseFile: CaseFile { overview.caseFile }

    var page: Page {
        CaseFrame(caseFile: caseFile, section: .overview, texts: texts).page(
            texts("caseFiles.overview"),
            actions: actions,
            content: """
                \(CaseNextSteps(overview: overview, texts: texts).html)
                <div class="case-overview">
                <section class="case-overview__household" aria-labelledby="household">
                <h2 id="household">\(texts("caseFiles.household"))</h2>
                \(HouseholdGaps(people: people, texts: texts).html)
                \(HTML.each(people, person))
                </section>
                <div class="case-overview__aside">\(due)\(latestNotes)</div>
                </div>
                \(HTML.some(overview.request) { id in
                    "<p><a href=\"\(RequestPaths.request(id))\">\(texts("caseFiles.toRequest"))</a></p>"
                })
                """
        )
    }

    private var actions: HTML {
        guard caseFile.isOpen else { return .empty }
        return """
            \(ButtonLink(texts("caseFiles.change"), path: CaseFilePaths.edit(caseFile.id), .secondary).html)
            \(ButtonLink(texts("persons.add"), path: CaseFilePaths.persons(caseFile.id) + "/neu", .secondary).html)
            \(ButtonLink(texts("caseFiles.writeNote"), path: CaseFilePaths.journal(caseFile.id)).html)
            """
    }

    private var people: [(person: Person, timeline: PersonTimeline)] {
        overview.persons.map { person in
            let timeline = PersonTimeline(
                of: person.id,
                statuses: overview.statuses,
                coverage: overview.coverage,
                today: overview.today
            )
            return (person, timeline)
        }
    }

    private func person(_ person: Person, _ timeline: PersonTimeline) -> HTML {
        let view = TimelineView(
            person: person,
            timeline: timeline,
            today: overview.today,
            soonDays: overview.profile.titleHorizonDays,
            isEditable: caseFile.isOpen,
            texts: texts
        )
        return Card(
            PersonHeading(person: person, texts: texts).html,
            level: .three,
            actions: HTML.when(
                caseFile.isOpen,
                "<a href=\"\(CaseFilePaths.person(person))\">\(texts("persons.change"))</a>"
            ),
            anchor: HouseholdGaps.anchor(of: person),
            """
            \(PersonFacts(person: person, references: references, today: overview.today, texts: texts).html)
            \(LinkedRecords(person: person, links: overview.links, texts: texts).html)
            \(view.html)
            \(HTML.when(caseFile.isOpen, view.additions))
            """
        ).html
    }

    private var due: HTML {
        let link = all(at: CaseFilePaths.followUps(caseFile.id), "caseFiles.frame.followUps")
        let list = FollowUpList(
            followUps: Array(overview.followUps.prefix(5)),
            today: overview.today,
            form: form,
            wayBack: .overview
        ).html
        let setting = FollowUpForm(form: form, caseFile: caseFile.id, wayBack: .overview).html
        let content = list + HTML.when(caseFile.isOpen, Details(texts("followUps.new"), setting).html)
        return Card(HTML(text: texts("caseFiles.due")), actions: link, content).html
    }

    private func all(at path: String, _ name: String) -> HTML {
        """
        <a href="\(path)">\(texts("caseFiles.showAll"))<span class="visually-hidden">: \(texts(name))</span></a>
        """
    }

    private var latestNotes: HTML {
        let link = all(at: CaseFilePaths.journal(caseFile.id), "caseFiles.frame.journal")
        let entries = overview.notes.map { written in
            Timeline.Entry(
                written.note.happenedOn,
                title: HTML(text: texts("journal.kind.\(written.note.kind.rawValue)")),
                author: written.authorName,
                tag: overview.corrections.contains { $0.note.correctsId == written.note.id }
                    ? Tag(texts("journal.isCorrected"), .warning) : nil,
                content: "<p dir=\"auto\">\(String(written.note.text.prefix(240)))</p>"
            )
        }
        let content = entries.isEmpty ? "<p>\(texts("journal.empty"))</p>" : Timeline(entries).html
        return Card(HTML(text: texts("caseFiles.latestNotes")), actions: link, content).html
    }
}
