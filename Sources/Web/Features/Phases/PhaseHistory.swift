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
        \(Timeline(entries).html)
        """
    }

    // On one day: taken up again after the closing, and only then moved.
    private var entries: [Timeline.Entry] {
        let ends = phases.closings.flatMap { [reopened($0), closed($0)].compactMap(\.self) }
        let all = phases.moves.reversed().map(entry) + ends + [opening]
        return all.enumerated().sorted { ($1.element.day, $0.offset) < ($0.element.day, $1.offset) }
            .map(\.element)
    }

    private func closed(_ made: MadeClosing) -> Timeline.Entry {
        let reason = phases.profile.label(of: made.closing.reason, in: texts.language.code)
        return Timeline.Entry(
            made.closing.closedOn,
            title: "\(texts("phases.closed"))",
            author: made.closedByName,
            content: "<p>\(reason)</p>"
        )
    }

    private func reopened(_ made: MadeClosing) -> Timeline.Entry? {
        made.closing.reopening.map { reopening in
            Timeline.Entry(
                reopening.on,
                title: "\(texts("closings.reopened"))",
                author: made.reopenedByName,
                content: "<p dir=\"auto\">\(reopening.reason)</p>"
            )
        }
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
