import Casework
import Kernel
import WebSupport

/// An earlier version, and what restoring it would change.
struct ProfileVersionPage {
    let version: ProfileVersion
    let draft: ProfileDraft
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("profiles.version", ["number": "\(version.number)"]),
            section: "profile",
            content: """
                <p>\(HTML.day(version.savedAt.day)) \(version.savedAt.timeOfDay) · \(HTML.name(version.authorName)) ·
                \(texts("profiles.origin.\(version.origin.rawValue)"))</p>
                <h2>\(texts("profiles.sinceThen"))</h2>
                \(difference)
                \(Details(texts("profiles.content"), source).html)
                """
        )
    }

    private var source: HTML { "<pre class=\"profile-source\" tabindex=\"0\">\(version.content)</pre>" }

    private var difference: HTML {
        guard draft.content != draft.base.content else { return "<p>\(texts("profiles.inForce"))</p>" }
        let table = DifferenceTable(differences: draft.differences, texts: texts).html
        guard draft.flaws.isEmpty else { return table + FlawList(flaws: draft.flaws, texts: texts).html }
        return table
            + form.button(
                texts("profiles.restore"),
                to: ProfilePaths.profile,
                .primary,
                values: [
                    "content": version.content, "origin": ProfileVersion.Origin.restored.rawValue,
                    "revision": "\(draft.base.number)",
                ]
            )
    }
}
