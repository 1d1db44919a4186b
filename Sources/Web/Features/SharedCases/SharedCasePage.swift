import Casework
import Kernel
import Pathways
import WebSupport

/// What another organisation may read of a case, part by part, and why it may.
///
/// Takes `SharedCaseFile` and nothing else of a case, so nothing else can be shown by mistake.
struct SharedCasePage {
    let file: SharedCaseFile
    let shared: SharedCases
    let today: Day
    let texts: Texts

    var page: Page {
        Page(
            texts("sharedCases.one"),
            section: "shared",
            heading: SharedNames(file: file, texts: texts).html,
            caption: "\(HTML.number(file.number)) · \(shared.agency(file.organisation))",
            width: .reading,
            content: """
                <p>\(texts("sharedCases.onlyThis"))</p>
                \(HTML.each(file.parts) { SharedPartCard(part: $0, file: file, page: self).html })
                """
        )
    }

    var words: LaneWords { LaneWords(texts: texts) }
}

/// One released life domain: why it is visible, then what the case holds on it.
struct SharedPartCard {
    let part: SharedPart
    let file: SharedCaseFile
    let page: SharedCasePage

    private var texts: Texts { page.texts }
    private var profile: CaseworkProfile { page.shared.profile }

    var html: HTML {
        Card(
            HTML(text: profile.label(of: part.domain, in: texts.language.code)),
            """
            <p class="hint shared__why">\(HTML.joined(part.grounds.map(reason), by: "<br>"))</p>
            \(part.isWithheld ? "<p>\(texts("sharedCases.withheld"))</p>" : content)
            """
        ).html
    }

    private func reason(_ release: Release) -> HTML {
        HTML(
            text: texts(
                "sharedCases.why",
                [
                    "day": release.details.given.givenOn.german, "purpose": release.details.purpose,
                    "until": release.details.period.until?.german ?? "",
                ]
            )
        )
    }

    private var content: HTML {
        guard !part.isEmpty else { return "<p>\(texts("sharedCases.nothing"))</p>" }
        return """
            \(HTML.some(part.rating, rating))
            \(HTML.when(!facts.isEmpty, SummaryList(facts, texts: texts).html))
            \(HTML.each(part.goals, goal))
            """
    }

    private func rating(_ rating: DomainRating) -> HTML {
        let rows: [SummaryList.Row] = [
            .init(texts("assessments.strengths"), text(rating.strengths)),
            .init(texts("assessments.needs"), text(rating.needs)),
            .init(texts("assessments.ownRating"), mark(rating.ownRating)),
            .init(texts("assessments.workerRating"), mark(rating.workerRating)),
        ]
        return """
            <h3>\(texts("sharedCases.assessment", ["day": part.assessedOn?.german ?? ""]))</h3>
            \(SummaryList(rows, texts: texts).html)
            """
    }

    private func mark(_ value: Int?) -> HTML {
        RatingMark(rating: value, profile: profile, texts: texts).html
    }

    private func text(_ text: String) -> HTML {
        text.isEmpty ? .empty : "<span dir=\"auto\">\(HTML.lines(text))</span>"
    }

    private var facts: [SummaryList.Row] {
        part.statuses.map {
            .init(name($0.personId), "\($0.title.designation) \(days($0.fromOn, $0.untilOn))")
        }
            + part.coverage.map { period in
                .init(
                    name(period.personId),
                    "\(page.words.kind(period.kind, in: period.lane)) \(days(period.fromOn, period.untilOn))"
                )
            }
    }

    private func name(_ person: Person.ID) -> String {
        file.persons.first { $0.id == person }?.name ?? texts("protections.protected")
    }

    private func days(_ from: Day?, _ until: Day?) -> HTML {
        "<span class=\"hint\">\(from?.german ?? "?") – \(until?.german ?? "")</span>"
    }

    private func goal(_ shared: SharedGoal) -> HTML {
        """
        <h3>\(texts("helpPlans.goal")): <span dir="auto">\(shared.goal.text)</span> \
        \(GoalTag(goal: shared.goal, texts: texts).html)</h3>
        \(TaskList(shared.steps.map { step in
            TaskList.Item(
                "<span dir=\"auto\">\(step.text)</span>",
                hint: "\(step.agency) \(HTML.some(step.dueOn) { .day($0) })",
                state: PlanStepTag(step: step, today: page.today, texts: texts).tag
            )
        }).html)
        """
    }
}
