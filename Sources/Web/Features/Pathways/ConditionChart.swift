import Kernel
import Pathways
import WebSupport

/// Every condition of a pathway beside its bar, with what sets it aside and how it can be read (Voraussetzungen).
struct ConditionChart {
    let person: PersonAnswers
    let answer: PathwayAnswer
    let explanation: Explanation
    let texts: Texts

    var html: HTML {
        let frame = ChartFrame([answer], today: person.today)
        return WindowChart(
            texts("pathwayPages.conditions"),
            rows: [whole] + rows,
            from: frame.from,
            until: frame.until,
            today: person.today,
            id: "voraussetzungen",
            texts: texts
        ).html
    }

    private var whole: WindowChart.Row {
        .init(
            "\(texts("pathwayPages.whole"))",
            note: PathwayWords(texts: texts).line(answer),
            stretches: answer.finding.line.stretches,
            cliffs: answer.finding.line.cliffs(after: person.today)
        )
    }

    private var version: VersionFinding? {
        let day = answer.outcome.state == .opens ? answer.outcome.from ?? person.today : person.today
        return answer.finding.version(on: day) ?? answer.finding.versions.last
    }

    private var rows: [WindowChart.Row] {
        zip(version?.findings ?? [], explanation.conditions).map { finding, node in
            WindowChart.Row(
                "\(node.text)",
                note: note(node),
                stretches: finding.line.stretches,
                cliffs: finding.line.cliffs(after: person.today),
                more: ConditionTree(nodes: node.children, laws: person.rulebook.laws, texts: texts).html
            )
        }
    }

    private func note(_ node: ExplanationNode) -> HTML {
        """
        \(VerdictMark(verdict: node.verdict, texts: texts).html) \(node.finding) \
        <span class="norm">\(NormText(node.norm, person.rulebook.laws).html)</span>
        """
    }
}

/// What a condition is made of, its exceptions and readings, folded below it.
struct ConditionTree {
    let nodes: [ExplanationNode]
    let laws: LawDirectory
    let texts: Texts

    var html: HTML {
        guard !nodes.isEmpty else { return .empty }
        return Details(texts("pathwayPages.condition.more"), list(nodes)).html
    }

    private func list(_ nodes: [ExplanationNode]) -> HTML {
        "<ul class=\"condition-tree\">\(HTML.each(nodes, item))</ul>"
    }

    private func item(_ node: ExplanationNode) -> HTML {
        """
        <li>\(role(node))\(node.text) <br>\(VerdictMark(verdict: node.verdict, texts: texts).html) \(node.finding) \
        <span class="norm">\(NormText(node.norm, laws).html)</span>\
        \(HTML.when(!node.children.isEmpty, list(node.children)))</li>

        """
    }

    private func role(_ node: ExplanationNode) -> HTML {
        guard node.role != .condition else { return .empty }
        let key = node.role == .onlyIf ? "onlyIf" : node.role.rawValue
        return "<strong>\(texts("pathwayPages.condition.\(key)")):</strong> "
    }
}
