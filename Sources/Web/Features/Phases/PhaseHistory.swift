import Casework
import Kernel
import WebSupport

/// How the case went through the phases, the latest step first.
struct PhaseHistory {
    let phases: CasePhases
    let texts: Texts

    var html: HTML {
        """
        <h2>\(texts("phases.history"))</h2>
        \(Timeline(closing + phases.moves.reversed().map(entry) + [opening]).html)
        """
    }

    private var closing: [Timeline.Entry] {
        phases.caseFile.closedOn.map { [Timeline.Entry($0, title: "\(texts("phases.closed"))")] } ?? []
    }

    private var opening: Timeline.Entry {
        Timeline.Entry(
            phases.caseFile.openedOn,
            title: "\(texts("phases.opened", ["phase": label(.intake)]))"
        )
    }

    private func entry(_ made: MadePhaseMove) -> Timeline.Entry {
        Timeline.Entry(
            made.move.movedOn,
            title:
                "\(label(made.move.origin)) <span aria-hidden=\"true\">→</span> \(label(made.move.target))",
            author: made.authorName
        )
    }

    private func label(_ phase: Phase) -> String {
        phases.profile.label(of: phase, in: texts.language.code)
    }
}
