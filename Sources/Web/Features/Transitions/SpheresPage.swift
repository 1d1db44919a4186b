import Casework
import Kernel
import Pathways
import WebSupport

/// Days without cover of everybody in a household, past and coming, and what would close them (Rechtskreise).
struct SpheresPage {
    let read: CaseTransitions
    let form: Form

    private var texts: Texts { form.texts }
    private var words: TransitionWords { TransitionWords(profile: read.profile, texts: texts) }

    var page: Page {
        CaseFrame(caseFile: read.caseFile, section: .spheres, texts: texts).page(
            texts("transitions.spheres.title"),
            actions: ButtonLink(
                texts("transitions.title"),
                path: CaseFilePaths.transitions(read.caseFile.id),
                .secondary
            ).html,
            content: """
                <p class="lead">\(texts("transitions.spheres.lead"))</p>
                \(TransitionProposals(read: read, form: form).html)
                \(HTML.each(read.persons, person))
                <p class="hint">\(texts("transitions.spheres.assumption"))</p>
                """
        )
    }

    private func person(_ coverage: PersonCoverage) -> HTML {
        let view = TimelineView(
            person: coverage.person,
            timeline: coverage.timeline,
            today: read.today,
            soonDays: read.profile.titleHorizonDays,
            isEditable: read.caseFile.isOpen,
            texts: texts,
            forecast: coverage.forecast
        )
        return Card(
            .name(coverage.person.details.displayName),
            anchor: HouseholdGaps.anchor(of: coverage.person),
            """
            \(view.html)
            \(GapList(coverage: coverage, caseFile: read.caseFile.id, words: words).html)
            """
        ).html
    }
}

/// The gaps of one person in words, each with what would close it.
struct GapList {
    let coverage: PersonCoverage
    let caseFile: CaseFile.ID
    let words: TransitionWords

    private var texts: Texts { words.texts }

    var html: HTML {
        let lanes = coverage.forecast.lanes
        let items = lanes.flatMap { lane in shown(lane).map { item($0, lane.lane) } }
        let unknown = lanes.filter { !$0.isKnown }.map { words.lane($0.lane) }
        return """
            \(list(items))
            \(HTML.when(!unknown.isEmpty, hint(unknown)))
            """
    }

    private func list(_ items: [HTML]) -> HTML {
        guard !items.isEmpty else { return "<p>\(texts("transitions.gaps.none"))</p>" }
        return "<ul class=\"gap-list\">\(HTML.joined(items))</ul>"
    }

    private func hint(_ unknown: [String]) -> HTML {
        let lanes = unknown.joined(separator: ", ")
        return "<p class=\"hint\">\(texts("transitions.gaps.unknown", ["lanes": lanes]))</p>"
    }

    /// What is past and closed stays visible for two years.
    private func shown(_ lane: LaneForecast) -> [ForecastGap] {
        lane.gaps.filter { $0.until >= coverage.forecast.today.adding(days: -730) }
    }

    private func item(_ gap: ForecastGap, _ lane: CoverageLane) -> HTML {
        let isKnown = gap.certainty == .known
        let tag = Tag(texts("transitions.certainty.\(gap.certainty.rawValue)"), isKnown ? .danger : .warning)
        let remedies = coverage.remedies(for: gap, in: lane)
        return """
            <li class="gap-list__item">
            <p class="gap-list__title">\(words.lane(lane)): \(days(gap)) \(tag.html)</p>
            <p class="gap-list__hint">\(words.cause(gap.cause, in: lane))</p>
            \(HTML.when(!remedies.isEmpty, list(remedies)))
            </li>

            """
    }

    private func list(_ remedies: [GapRemedy]) -> HTML {
        let items = remedies.map { RemedyText(remedy: $0, caseFile: caseFile, words: words).html }
        return """
            <p class="gap-list__hint">\(texts("transitions.remedy.heading"))</p>
            <ul>\(HTML.each(items) { "<li>\($0)</li>" })</ul>
            """
    }

    private func days(_ gap: ForecastGap) -> HTML {
        if gap.goesOn {
            return "\(texts("transitions.gaps.openFrom", ["from": gap.from.german]))"
        }
        let values = ["from": gap.from.german, "until": gap.until.german, "days": words.days(gap.days)]
        return "\(texts(gap.days == 1 ? "transitions.gaps.day" : "transitions.gaps.days", values))"
    }
}

/// What would close a gap, as a sentence with a way to it.
struct RemedyText {
    let remedy: GapRemedy
    let caseFile: CaseFile.ID
    let words: TransitionWords

    private var texts: Texts { words.texts }

    var html: HTML {
        switch remedy {
        case .task(let task):
            """
            <a href="\(TransitionPaths.task(task))">\(task.text(in: texts.language.code))</a> \
            (\(words.agency(of: task)), \(texts("transitions.task.due")) \(HTML.day(task.dueOn)))
            """
        case .recordTransition(let change):
            """
            <a href="\(CaseFilePaths.transitions(caseFile))">\(texts(
                "transitions.remedy.record", ["pair": words.pair(change.pair), "day": change.day.german]
            ))</a>
            """
        case .applyForTitle(let expiry, let day):
            "\(texts("transitions.remedy.title.\(expiry)", ["day": day.german]))"
        case .apply(let lane): "\(texts("transitions.remedy.apply.\(lane.rawValue)"))"
        case .enterGrant:
            "<a href=\"\(CaseFilePaths.overview(caseFile))\">\(texts("transitions.remedy.enterGrant"))</a>"
        case .release(_, let name):
            """
            <a href="\(CaseFilePaths.newRelease(caseFile))">\(texts("transitions.remedy.release"))</a>: \
            \(HTML.name(name))
            """
        }
    }
}
