import Casework
import Kernel
import WebSupport

/// What would change, and for how many cases, before a text becomes the profile.
struct ProfilePreviewPage {
    let draft: ProfileDraft
    let origin: ProfileVersion.Origin
    let form: Form
    /// Somebody else saved a version while this one was being written.
    var isOvertaken = false

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("profiles.preview"),
            section: "profile",
            errors: form.errors,
            content: """
                \(HTML.when(isOvertaken, overtaken))
                <section aria-labelledby="changes"><h2 id="changes">\(texts("profiles.changes"))</h2>
                \(changes)</section>
                <section aria-labelledby="concerned"><h2 id="concerned">\(texts("profiles.concerned"))</h2>
                \(concerned)</section>
                \(saving)
                """
        )
    }

    private var overtaken: HTML {
        NoticeBox(
            .warning,
            title: texts("forms.conflict.title"),
            "<p>\(texts("profiles.overtaken", ["number": "\(draft.base.number)"]))</p>",
            isAnnounced: true
        ).html
    }

    private var changes: HTML {
        draft.differences.isEmpty
            ? "<p>\(texts("profiles.noChanges"))</p>"
            : DifferenceTable(differences: draft.differences, texts: texts).html
    }

    private var concerned: HTML {
        guard !draft.concerned.isEmpty else { return "<p>\(texts("profiles.noneConcerned"))</p>" }
        let items = draft.concerned.map { use -> HTML in
            let values = ["count": "\(use.cases)"]
            return
                "<li>\(OutlineView.place([use.section, use.code], texts)): \(texts("profiles.cases", values))</li>\n"
        }
        return "<ul>\(HTML.joined(items, by: ""))</ul>"
    }

    private var saving: HTML {
        """
        \(form.withoutWarning.html(
            to: ProfilePaths.profile,
            submit: texts("profiles.save"),
            cancel: ProfilePaths.profile,
            """
            \(HiddenField(name: "content", value: draft.content).html)
            \(HiddenField(name: "origin", value: origin.rawValue).html)
            \(HiddenField(name: "revision", value: "\(draft.base.number)").html)
            """
        ))
        \(form.button(texts("profiles.editMore"), to: ProfilePaths.edit, values: [
            "content": draft.content, "revision": "\(draft.base.number)",
        ]))
        """
    }
}

/// Values that differ, before and after.
struct DifferenceTable {
    let differences: [Outline.Difference]
    let texts: Texts

    var html: HTML {
        Table(
            texts("profiles.changes"),
            columns: ["place", "before", "after"].map { .init(texts("profiles.column.\($0)")) },
            rows: differences.map { difference in
                [
                    OutlineView.place(difference.path, texts), shown(difference.before, "del"),
                    shown(difference.after, "ins"),
                ]
            }
        ).html
    }

    private func shown(_ value: String?, _ element: String) -> HTML {
        guard let value else { return "<span>\(texts("profiles.absent"))</span>" }
        return element == "del" ? "<del>\(value)</del>" : "<ins>\(value)</ins>"
    }
}
