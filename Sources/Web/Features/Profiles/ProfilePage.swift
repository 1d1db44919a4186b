import Casework
import Kernel
import WebSupport

/// The profile in force, section by section, and its versions (Profil der Kommune).
struct ProfilePage {
    let overview: ProfileOverview
    let draft: ProfileDraft
    let texts: Texts

    var page: Page {
        Page(
            texts("profiles.title"),
            section: "profile",
            actions: ButtonLink(texts("profiles.edit"), path: ProfilePaths.edit).html,
            content: """
                <p class="lead">\(texts("profiles.lead"))</p>
                \(HTML.when(!draft.flaws.isEmpty, unreadable))
                <p>\(origin)</p>
                <p><a href="\(ProfilePaths.file)">\(texts("profiles.export"))</a> ·
                <a href="\(ProfilePaths.importing)">\(texts("profiles.import"))</a></p>
                \(contents)
                \(HTML.each(overview.outline.sections) { section in
                    OutlineView(section: section, lines: overview.outline.lines(of: section), texts: texts).html
                })
                <section aria-labelledby="fassungen"><h2 id="fassungen">\(texts("profiles.versions"))</h2>
                \(versions)</section>
                """
        )
    }

    private var contents: HTML {
        """
        <nav class="profile-contents" aria-label="\(texts("profiles.contents"))"><ul>
        \(HTML.each(overview.outline.sections) { section in
            "<li><a href=\"#\(OutlineView.id(section))\">\(OutlineView.title(section, texts))</a></li>\n"
        })</ul></nav>
        """
    }

    private var origin: HTML {
        overview.current.number == 0
            ? "\(texts("profiles.shipped"))"
            : "\(texts("profiles.version", ["number": "\(overview.current.number)"]))"
    }

    private var unreadable: HTML {
        NoticeBox(
            .danger,
            title: texts(draft.isUsable ? "profiles.outdated" : "profiles.unreadable"),
            FlawList(flaws: draft.flaws, texts: texts).html,
            isAnnounced: true
        ).html
    }

    private var versions: HTML {
        overview.versions.isEmpty
            ? "<p>\(texts("profiles.noVersions"))</p>"
            : Table(
                texts("profiles.versions"),
                columns: ["number", "savedAt", "author", "origin"].map {
                    .init(texts("profiles.column.\($0)"))
                },
                rows: overview.versions.map(row)
            ).html
    }

    private func row(_ version: ProfileVersion) -> [HTML] {
        [
            """
            <a href="\(ProfilePaths.version(version.number))">\
            \(texts("profiles.version", ["number": "\(version.number)"]))</a>
            """,
            "\(HTML.day(version.savedAt.day)) \(version.savedAt.timeOfDay)",
            .name(version.authorName),
            "\(texts("profiles.origin.\(version.origin.rawValue)"))",
        ]
    }
}

/// What is wrong with a text, line by line, each with the next step.
struct FlawList {
    let flaws: [Flaw]
    let texts: Texts

    var html: HTML {
        "<ul class=\"flaws\">\(HTML.each(flaws) { "<li>\(Self.sentence($0, texts))</li>\n" })</ul>"
    }

    static func sentence(_ flaw: Flaw, _ texts: Texts) -> String {
        let hint =
            flaw.suggestion.map { texts("profiles.flaw.suggestion", ["word": $0]) }
            ?? texts("profiles.flaw.possible", ["words": flaw.expected.joined(separator: ", ")])
        let values = [
            "word": flaw.word, "hint": hint, "expected": flaw.expected.joined(separator: ", "),
            "least": flaw.expected.first ?? "", "most": flaw.expected.last ?? "",
        ]
        let place = flaw.path.isEmpty ? "" : " „\(flaw.path.joined(separator: "."))“"
        let line = flaw.line.map { texts("profiles.flaw.line", ["line": "\($0)"]) } ?? ""
        return "\(line)\(place): " + texts("profiles.flaw.\(flaw.kind.rawValue)", values)
    }
}
