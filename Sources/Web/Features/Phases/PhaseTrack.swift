import Casework
import Kernel
import WebSupport

/// The six phases as a way with the place where the case stands.
struct PhaseTrack {
    let phases: CasePhases
    let texts: Texts

    private enum Stage: String {
        case behind, here, ahead
    }

    var html: HTML {
        """
        <ol class="phase-track" aria-label="\(texts("phases.track"))">
        \(HTML.each(Phase.allCases, step))</ol>
        """
    }

    private func step(_ phase: Phase) -> HTML {
        let stage = stage(phase)
        return """
            <li class="phase-track__phase phase-track__phase--\(stage.rawValue)"\
            \(HTML.attribute("aria-current", stage == .here ? "step" : nil))>
            <span class="phase-track__name">\(phases.profile.label(of: phase, in: texts.language.code))</span>
            <span class="visually-hidden">\(texts("phases.stage.\(stage.rawValue)"))</span>
            \(HTML.some(begun(phase, stage)) { "<span class=\"phase-track__when\">\($0)</span>" })
            </li>

            """
    }

    private func stage(_ phase: Phase) -> Stage {
        let all = Phase.allCases
        guard let place = all.firstIndex(of: phase), let here = all.firstIndex(of: phases.caseFile.phase)
        else { return .ahead }
        if !phases.caseFile.isOpen { return place <= here ? .behind : .ahead }
        return place < here ? .behind : place == here ? .here : .ahead
    }

    private func begun(_ phase: Phase, _ stage: Stage) -> HTML? {
        guard stage != .ahead, let day = phases.begun(phase) else { return nil }
        return stage == .here ? "\(texts("phases.since")) \(HTML.day(day))" : .day(day)
    }
}
