import Casework
import Kernel
import WebSupport

/// Which of one's own cases go to which colleagues (Fälle übergeben).
struct HandOverPage {
    let movable: MovableCases
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("handOvers.title"),
            section: "cases",
            errors: form.errors,
            width: .reading,
            content: movable.cases.isEmpty ? EmptyState(texts("handOvers.nothing")).html : choosing
        )
    }

    private var choosing: HTML {
        """
        <p class="lead">\(texts("handOvers.lead"))</p>
        \(form.html(
            to: HandOverPaths.preview,
            submit: texts("handOvers.preview"),
            cancel: CaseFilePaths.list,
            """
            \(CheckboxGroup("everything", texts("handOvers.everything"), choices: [
                Choice("yes", texts("handOvers.all", count: movable.cases.count)),
            ], in: form, isOptional: true).html)
            \(CheckboxGroup("cases", texts("handOvers.cases"), choices: movable.cases.map(choice), in: form,
                isOptional: true).html)
            \(RecipientGroup(colleagues: movable.colleagues, target: movable.target, form: form).html)
            """
        ))
        """
    }

    private func choice(_ file: MovableCase) -> Choice {
        let name = file.title ?? "\(file.number) (\(texts("protections.protected")))"
        let facts = [
            file.number, texts("phases.name.\(file.phase.rawValue)"),
            texts("handOvers.followUps", count: file.openFollowUps),
        ]
        return Choice(file.id.text, name, hint: facts.joined(separator: " · "))
    }
}
