import Casework
import Kernel
import WebSupport

/// The plan as a paper for the person: in their language, with German beside it, to be signed.
struct PlanPaper {
    let plan: CaseHelpPlan
    let text: PlanPaperText
    let german: PlanPaperText

    private var isGerman: Bool { text.language == german.language }
    private var domains: [LifeDomain] { plan.profile.lifeDomains }

    var document: PrintedDocument {
        var document = PrintedDocument(
            title: "\(text.words.title) – \(plan.caseFile.number)",
            language: text.language,
            direction: text.direction == .rtl ? .rightToLeft : .leftToRight,
            style: .plan,
            body: body
        )
        document.foot = plan.caseFile.number
        return document
    }

    private var body: HTML {
        """
        <h1>\(both(\.title))</h1>
        \(HTML.when(!isGerman, "<p class=\"paper__notice\">\(provenance)</p>"))
        <p>\(both(\.intro))</p>
        <p>\(standing)</p>
        \(HTML.each(goals, goal))
        \(HTML.some(plan.nextReview) { "<p>\(both(\.nextReview)): <strong>\(HTML.day($0.dueOn))</strong></p>" })
        <p class="paper__small">\(both(\.typed))</p>
        <div class="paper__signatures"><div>\(both(\.place))</div><div>\(both(\.signPerson))</div>\
        <div>\(both(\.signWorker))</div></div>
        """
    }

    private var goals: [Goal] {
        plan.plan.goals(inOrderOf: domains).filter { $0.status != .dropped }
    }

    /// The word in the person's language, the German one after it.
    private func both(_ word: KeyPath<PlanPaperText.Words, String>) -> HTML {
        guard !isGerman else { return HTML(text: german.words[keyPath: word]) }
        return """
            \(text.words[keyPath: word]) <span class="paper__small" lang="de" dir="ltr">\
            \(german.words[keyPath: word])</span>
            """
    }

    private var provenance: HTML {
        guard text.checked else {
            return """
                \(text.words.unchecked) <span lang="de" dir="ltr">Diese Übersetzung hat noch niemand geprüft. \
                Verbindlich ist der deutsche Text.</span>
                """
        }
        let words = text.words.checked.replacing("{name}", with: text.checkedBy)
            .replacing("{day}", with: text.checkedOn)
        return HTML(text: words)
    }

    private var standing: HTML {
        guard let version = plan.versions.first, plan.changes.isEmpty else { return both(\.draft) }
        return "\(both(\.agreed)): \(HTML.day(version.agreedOn)) (\(version.number))"
    }

    private func goal(_ goal: Goal) -> HTML {
        let steps = plan.plan.steps(of: goal).filter { $0.status != .dropped }
        let domain = plan.profile.label(of: goal.lifeDomain, in: text.language)
        return """
            <h2>\(both(\.goal)): \(HTML.name(goal.text))</h2>
            <p>\(both(\.lifeDomain)): \(HTML.name(domain))\
            \(HTML.some(goal.targetOn) { " · \(both(\.until)): \(HTML.day($0))" })</p>
            \(HTML.when(!steps.isEmpty, table(of: steps)))
            """
    }

    private func table(of steps: [PlanStep]) -> HTML {
        let columns: [KeyPath<PlanPaperText.Words, String>] = [
            \.step, \.text, \.agency, \.responsible, \.persons, \.waitsFor, \.until, \.status,
        ]
        return """
            <table><thead><tr>\(HTML.each(columns) { "<th scope=\"col\">\(both($0))</th>" })</tr></thead>
            <tbody>\(HTML.each(steps, row))</tbody></table>
            """
    }

    private func row(_ step: PlanStep) -> HTML {
        let before = step.details.predecessors.compactMap { plan.plan.number(of: $0) }.sorted()
        let names = plan.names(of: step.details.persons)
        let cells: [HTML] = [
            HTML.name(step.text), HTML.name(step.agency), both(responsible(step)),
            names.isEmpty ? both(\.everyone) : HTML.joined(names.map(HTML.name), by: ", "),
            before.isEmpty ? "–" : HTML(text: before.map(String.init).joined(separator: ", ")),
            HTML.some(step.dueOn) { HTML.day($0) }, both(status(step)),
        ]
        return """
            <tr><th scope="row">\(plan.plan.number(of: step.id) ?? 0)</th>\
            \(HTML.each(cells) { "<td>\($0)</td>" })</tr>

            """
    }

    private func responsible(_ step: PlanStep) -> KeyPath<PlanPaperText.Words, String> {
        switch step.details.responsible {
        case .person: \.person
        case .caseManager: \.caseManager
        case .agency: \.office
        }
    }

    private func status(_ step: PlanStep) -> KeyPath<PlanPaperText.Words, String> {
        switch step.status {
        case .planned: \.planned
        case .underWay: \.underWay
        case .done: \.done
        case .dropped: \.dropped
        }
    }
}
