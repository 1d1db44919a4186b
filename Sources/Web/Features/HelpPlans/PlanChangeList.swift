import Casework
import Kernel
import WebSupport

/// What the plan says otherwise than the version that was agreed.
struct PlanChangeList {
    let version: PlanVersion
    let changes: [PlanChange]
    let texts: Texts

    var html: HTML {
        let number = "\(version.number)"
        guard !changes.isEmpty else { return "<p>\(texts("helpPlans.changes.none", ["number": number]))</p>" }
        return """
            <p>\(texts("helpPlans.changes.title", ["number": number]))</p>
            <ul>\(HTML.each(changes, item))</ul>
            """
    }

    private func item(_ change: PlanChange) -> HTML {
        let kind = texts("helpPlans.changes.\(change.kind.rawValue)")
        return "<li>\(kind) \(HTML.name(change.text))\(difference(change))</li>\n"
    }

    private func difference(_ change: PlanChange) -> HTML {
        guard !change.before.isEmpty || !change.now.isEmpty else { return .empty }
        return """
             (\(texts("helpPlans.changes.before")) \(HTML.name(words(change.before, change.kind))), \
            \(texts("helpPlans.changes.now")) \(HTML.name(words(change.now, change.kind))))
            """
    }

    private func words(_ value: String, _ kind: PlanChange.Kind) -> String {
        if value.isEmpty { return "–" }
        return kind == .stepOtherResponsible ? texts("helpPlans.responsible.\(value)") : value
    }
}
