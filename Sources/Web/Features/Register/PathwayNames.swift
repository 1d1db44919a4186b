import Pathways
import WebSupport

/// What pathways are called on screen, in the order of the rulebook.
struct PathwayNames: Sendable {
    let rulebook: Rulebook

    /// A pathway that is no longer in the rulebook keeps its code.
    func name(_ pathway: String, _ texts: Texts) -> String {
        rulebook[pathway]?.name.text(in: texts.language.code) ?? pathway
    }

    func choices(_ texts: Texts) -> [Choice] {
        rulebook.pathways.filter { $0.group != .course }
            .map { Choice($0.pathway, $0.name.text(in: texts.language.code)) }
            .sorted { $0.label < $1.label }
    }
}
