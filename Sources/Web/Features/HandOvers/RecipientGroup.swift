import Casework
import Kernel
import WebSupport

/// The colleagues to choose from, each with office and load.
struct RecipientGroup {
    let colleagues: [Workload]
    let target: CaseloadTarget
    let form: Form

    private var texts: Texts { form.texts }

    var html: HTML { colleagues.isEmpty ? nobody : choosing }

    private var nobody: HTML {
        NoticeBox(.info, title: texts("handOvers.alone"), "<p>\(texts("handOvers.recipientsHint"))</p>").html
    }

    private var choosing: HTML {
        CheckboxGroup(
            "recipients",
            texts("handOvers.recipients"),
            choices: colleagues.map { Choice($0.id.text, $0.name, hint: hint($0)) },
            in: form,
            hint: texts("handOvers.recipientsHint")
        ).html
    }

    private func hint(_ workload: Workload) -> String {
        let light = texts("staff.light.\(target.light(of: workload).rawValue)")
        return "\(workload.organisationName) · \(texts("staff.openCases", count: workload.total)) · \(light)"
    }
}
