import Casework
import Kernel
import WebSupport

/// What the next phase asks, each condition with the page where it is met, and the way into it.
struct NextPhase {
    let target: Phase
    let phases: CasePhases
    let form: Form

    private var texts: Texts { form.texts }
    private var caseFile: CaseFile { phases.caseFile }
    private var name: String { phases.profile.label(of: target, in: texts.language.code) }
    private var gates: [(gate: Gate, isMet: Bool)] { phases.gates(to: target) }

    var html: HTML {
        """
        <h2>\(texts("phases.next", ["phase": name]))</h2>
        \(gates.isEmpty ? "<p>\(texts("phases.noGates"))</p>" : TaskList(gates.map(item)).html)
        <div class="phase-move">\(moving)</div>
        """
    }

    private func item(_ gate: (gate: Gate, isMet: Bool)) -> TaskList.Item {
        let key = "phases.gate.\(gate.gate.rawValue)"
        return TaskList.Item(
            HTML(text: texts("\(key).title")),
            path: GatePath.of(gate.gate, in: caseFile.id),
            hint: gate.isMet ? "" : HTML(text: texts("\(key).missing")),
            state: gate.isMet
                ? Tag(texts("phases.gateMet"), .success) : Tag(texts("phases.gateMissing"), .warning)
        )
    }

    // The button stays pressable: pressed too early, it answers with the sentence that names the next step.
    private var moving: HTML {
        form.withoutWarning.html(
            to: CaseFilePaths.phases(caseFile.id),
            submit: texts("phases.moveTo", ["phase": name]),
            kind: phases.refusal(to: target) == nil ? .primary : .secondary,
            """
            \(RevisionField(caseFile.revision).html)
            \(HiddenField(name: "target", value: target.rawValue).html)
            \(DayField("day", texts("phases.day"), in: form).html)
            """
        )
    }
}
