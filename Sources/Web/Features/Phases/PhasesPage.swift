import Casework
import Kernel
import WebSupport

/// Where the case stands in the cycle, what the next phase asks, and how it came here.
struct PhasesPage {
    let phases: CasePhases
    let form: Form

    private var texts: Texts { form.texts }
    private var caseFile: CaseFile { phases.caseFile }

    var page: Page {
        CaseFrame(caseFile: caseFile, section: .phases, texts: texts).page(
            texts("phases.title"),
            errors: form.errors,
            content: """
                \(PhaseTrack(phases: phases, texts: texts).html)
                \(caseFile.isOpen ? ahead : closed)
                \(PhaseHistory(phases: phases, texts: texts).html)
                """
        )
    }

    private var ahead: HTML {
        """
        \(HTML.some(caseFile.phase.following) { NextPhase(target: $0, phases: phases, form: form).html })
        <div class="phase-move">\(HTML.when(goesBack, back))
        <p><a href="\(CaseFilePaths.closing(caseFile.id))">\(texts("phases.close.link"))</a></p></div>
        """
    }

    private var goesBack: Bool {
        caseFile.phase.following != .assessment && caseFile.phase.reachable.contains(.assessment)
    }

    private var back: HTML {
        Details(
            texts("phases.back"),
            """
            <p>\(texts("phases.backExplanation"))</p>
            \(form.button(
                texts("phases.moveTo", ["phase": label(.assessment)]),
                to: CaseFilePaths.phases(caseFile.id),
                values: [
                    "target": Phase.assessment.rawValue, "revision": "\(caseFile.revision.number)",
                ]
            ))
            """
        ).html
    }

    private var closed: HTML {
        let reason = caseFile.closingReason.map { phases.profile.label(of: $0, in: texts.language.code) }
        let sentence = texts(
            "phases.close.isClosed",
            ["day": caseFile.closedOn?.german ?? "", "reason": reason ?? ""]
        )
        return NoticeBox(
            .info,
            """
            <p>\(sentence)
            <a href="\(CaseFilePaths.closing(caseFile.id))">\(texts("phases.close.read"))</a></p>
            """
        ).html
    }

    private func label(_ phase: Phase) -> String {
        phases.profile.label(of: phase, in: texts.language.code)
    }
}
