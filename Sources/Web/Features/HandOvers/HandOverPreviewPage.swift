import Casework
import Kernel
import WebSupport

/// What a hand-over would move, before it moves (Vorschau).
struct HandOverPreviewPage {
    let preview: HandOverPreview
    let choice: HandOverChoice
    let form: Form

    private var texts: Texts { form.texts }
    private var handOver: HandOver { preview.handOver }

    var page: Page {
        Page(
            texts("handOvers.previewTitle"),
            section: "cases",
            errors: form.errors,
            width: .reading,
            content: """
                \(HandOverFigures(parts: parts, target: preview.target, texts: texts).html)
                \(confirmation)
                <p><a href="\(HandOverPaths.choice)">\(texts("handOvers.back"))</a></p>
                """
        )
    }

    private var parts: [HandOverFigures.Part] {
        handOver.parts.map {
            .init(before: $0.recipient, after: $0.after, cases: $0.cases.count, followUps: $0.openFollowUps)
        }
    }

    private var confirmation: HTML {
        form.html(
            to: HandOverPaths.choice,
            submit: texts("handOvers.submit", count: handOver.moving),
            kind: .warning,
            """
            <p>\(texts("handOvers.consequence"))</p>
            \(HTML.each(choice.cases) { HiddenField(name: "cases", value: $0.text).html })
            \(HTML.each(choice.recipients) { HiddenField(name: "recipients", value: $0.text).html })
            """
        )
    }
}

/// Who gets how many, and how full they are afterwards.
struct HandOverFigures {
    struct Part {
        let before: Workload
        let after: Workload
        let cases: Int
        let followUps: Int
    }

    let parts: [Part]
    let target: CaseloadTarget
    let texts: Texts

    var html: HTML {
        Table(
            texts("handOvers.previewTitle"),
            columns: [
                .init(texts("handOvers.recipient")), .init(texts("handOvers.getsCases"), .number),
                .init(texts("handOvers.getsFollowUps"), .number), .init(texts("handOvers.before"), .number),
                .init(texts("handOvers.after"), .number), .init(texts("staff.light.label")),
            ],
            rows: parts.map { part in
                [
                    .name(part.before.name), "\(part.cases)", "\(part.followUps)", "\(part.before.total)",
                    "\(part.after.total)", LightTag(of: part.after, by: target, texts).tag.html,
                ]
            }
        ).html
    }
}
