import Casework
import Kernel
import Pathways
import WebSupport

/// What to find out next, and what to have shown on paper: first what opens most pathways.
struct OpenFactList {
    let person: PersonPathways
    let rulebook: Rulebook
    let today: Day
    let isEditable: Bool
    let mayOpenProtected: Bool
    let texts: Texts

    /// So many are shown at once; the others are folded under what they are asked for.
    private static let most = 5

    var html: HTML {
        let open = evidence.filter { $0.kind == .missing }
        guard !open.isEmpty else { return .empty }
        let rest = Dictionary(grouping: open.dropFirst(Self.most), by: purpose)
        return """
            <h3>\(texts("facts.open"))</h3>
            <p>\(texts("facts.openHint"))</p>
            \(list(open.prefix(Self.most)))
            \(HTML.when(!rest.isEmpty, "<h3>\(texts("facts.further"))</h3>"))
            \(HTML.each(PathwayGroup.allCases) { group in HTML.some(rest[group]) { folded(group, $0) } })
            \(HTML.some(rest[nil]) { list($0) })
            """
    }

    private func folded(_ group: PathwayGroup, _ evidence: [MissingEvidence]) -> HTML {
        let name = texts("cohorts.group.\(group.rawValue)")
        return Details("\(name): \(texts("facts.more", count: evidence.count))", list(evidence)).html
    }

    /// The group most of the ways belong to that ask for it.
    private func purpose(_ evidence: MissingEvidence) -> PathwayGroup? {
        let groups = evidence.pathways.compactMap { rulebook[$0]?.group }
        return PathwayGroup.allCases.max { one, other in
            groups.count { $0 == one } < groups.count { $0 == other }
        }
    }

    private var evidence: [MissingEvidence] {
        let evaluator = Evaluator(
            person.situation,
            on: ReferenceDates(evaluation: today),
            facts: rulebook.facts
        )
        let explainer = Explainer(evaluator, rulebook: rulebook, language: texts.language.code)
        return explainer?.evidence(for: rulebook.pathways.map { evaluator.finding($0) }) ?? []
    }

    private func list(_ evidence: some Collection<MissingEvidence>) -> HTML {
        "<ul class=\"due-list\">\(HTML.each(evidence.map { $0 }, row))</ul>"
    }

    private func row(_ evidence: MissingEvidence) -> HTML {
        """
        <li class="due-list__item"><div class="due-list__text">
        <p class="due-list__title">\(question(evidence))</p>
        <p class="due-list__hint">\(texts("facts.paper")) \(evidence.evidence) · \
        \(texts("facts.opens", count: evidence.pathways.count))\(settles(evidence))</p>
        </div></li>

        """
    }

    private func settles(_ evidence: MissingEvidence) -> String {
        guard !evidence.settles.isEmpty else { return "" }
        return ", " + texts("pathwayPages.evidence.settles", count: evidence.settles.count)
    }

    private func question(_ evidence: MissingEvidence) -> HTML {
        guard isEditable, let definition = rulebook.facts[evidence.fact],
            definition.sensitivity == .ordinary || mayOpenProtected
        else { return "\(evidence.question)" }
        return "<a href=\"\(FactPaths.new(person.person, definition.code))\">\(evidence.question)</a>"
    }
}
