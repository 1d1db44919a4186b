import Casework
import Kernel
import WebSupport

/// What a reassignment would move, in figures (Vorschau der Umverteilung).
struct ReassignmentPage {
    let preview: ReassignmentPreview
    let reassignment: Reassignment
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("handOvers.previewTitle"),
            section: "team",
            errors: form.errors,
            width: .reading,
            content: """
                <p class="lead">\(texts("handOvers.from", ["name": preview.from.name]))</p>
                \(HandOverFigures(parts: parts, target: preview.target, texts: texts).html)
                \(form.html(
                    to: StaffPaths.reassign,
                    submit: texts("handOvers.submit", count: preview.moving),
                    kind: .warning,
                    cancel: StaffPaths.member(preview.from.id),
                    hidden
                ))
                """
        )
    }

    private var parts: [HandOverFigures.Part] {
        preview.parts.map {
            .init(before: $0.before, after: $0.after, cases: $0.cases, followUps: $0.followUps)
        }
    }

    private var hidden: HTML {
        """
        <p>\(texts("handOvers.reassignConsequence"))</p>
        \(HiddenField(name: "from", value: reassignment.from.text).html)
        \(HTML.some(reassignment.count) { HiddenField(name: "count", value: "\($0)").html })
        \(HTML.each(reassignment.recipients) { HiddenField(name: "recipients", value: $0.text).html })
        \(HiddenField(name: "expected", value: "\(preview.moving)").html)
        """
    }
}
