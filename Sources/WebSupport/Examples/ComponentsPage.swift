import Kernel

/// Every component with examples, for designers, translators and the accessibility check.
struct ComponentsPage {
    struct Example {
        let title: String
        let html: HTML

        init(_ title: String, _ html: HTML) {
            self.title = title
            self.html = html
        }
    }

    let context: SiteRequestContext

    private var texts: Texts { context.texts }

    var page: Page {
        Page(
            texts("support.components.title"),
            section: "cases",
            caption: "LF-2026-0042",
            actions: ButtonLink("Notiz schreiben", path: "/bausteine").html,
            identityBar: identityBar,
            subNavigation: subNavigation,
            content: """
                <p class="lead">\(texts("support.components.lead"))</p>
                \(HTML.each(examples) { example in
                    """
                    <section class="stack"><h2>\(example.title)</h2>
                    \(example.html)</section>

                    """
                })
                """
        )
    }

    private var examples: [Example] {
        ChartExamples(texts: texts, today: context.today).all
            + ListExamples(texts: texts, today: context.today).all
            + MessageExamples(texts: texts).all + FormExamples(context: context).all
    }

    private var identityBar: IdentityBar {
        IdentityBar(
            label: texts("support.components.identity"),
            title: "Familie \(HTML.name("Al-Hamad")) · \(HTML.name("الحمد"))",
            path: "/bausteine",
            facts: [
                ("Nummer", "LF-2026-0042"), ("Fallführung", HTML.name("Sabine Brandt")), ("Personen", "4"),
            ],
            tags: [Tag("Hilfeplanung", .info), Tag("Titel läuft ab", .warning)]
        )
    }

    private var subNavigation: SubNavigation {
        let labels = [
            "Überblick", "Assessment", "Hilfeplan", "Kontakte", "Wege", "Übergänge", "Freigaben", "Verlauf",
        ]
        return SubNavigation(
            label: texts("support.components.identity"),
            items: labels.map { .init($0, path: "/bausteine", isCurrent: $0 == "Überblick") }
        )
    }
}
