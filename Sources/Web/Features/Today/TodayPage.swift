import Casework
import Kernel
import WebSupport

/// What is due today, what runs out, what comes next (Heute).
struct TodayPage {
    let today: Today
    let standing: Standing
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("today.title"),
            section: "today",
            heading: "\(texts("today.title")) <span class=\"page__date\">\(HTML.day(today.day))</span>",
            content: """
                \(StandingNotices(standing: standing, texts: texts).html)
                <section aria-labelledby="due"><h2 id="due">\(texts("today.due"))</h2>\(due)</section>
                <section aria-labelledby="titles"><h2 id="titles">\(texts("today.endingTitles"))</h2>\(titles)</section>
                <section aria-labelledby="soon"><h2 id="soon">\(texts("today.soon"))</h2>\(soon)</section>
                """
        )
    }

    private var due: HTML {
        today.due.isEmpty
            ? EmptyState(texts("today.nothingDue"), text: texts("today.nothingDueHint")).html
            : TaskList(today.due.map(item)).html
    }

    private var soon: HTML {
        today.soon.isEmpty ? "<p>\(texts("today.nothingSoon"))</p>" : TaskList(today.soon.map(item)).html
    }

    private func item(_ due: DueItem) -> TaskList.Item {
        TaskList.Item(
            HTML(text: due.text),
            path: CaseFilePaths.followUps(due.caseFileId),
            hint:
                "\(CaseName(due.caseTitle, number: due.caseNumber, texts).withNumber) · \(HTML.day(due.dueOn))",
            state: state(due.dueOn),
            action: form.button(
                texts("followUps.done"),
                to: CaseFilePaths.followUps(due.caseFileId) + "/\(due.followUpId.text)/erledigt",
                values: ["revision": String(due.revision.number), "zurueck": "/heute"]
            )
        )
    }

    private func state(_ day: Day) -> Tag? {
        if day < today.day { return Tag(texts("today.overdue"), .danger) }
        return day == today.day ? Tag(texts("today.dueToday"), .warning) : nil
    }

    private var titles: HTML {
        today.endingTitles.isEmpty
            ? "<p>\(texts("today.noEndingTitles"))</p>"
            : EndingTitleList(endings: today.endingTitles, today: today.day, texts: texts).html
    }
}
