import Kernel

/// Tables, tasks, timelines and what belongs to lists.
struct ListExamples {
    let texts: Texts
    let today: Day

    var all: [ComponentsPage.Example] {
        [
            .init("Table", table), .init("TaskList", tasks), .init("SummaryList", summary),
            .init("Timeline", timeline), .init("Chips", chips),
            .init("Pagination", Pagination(previous: "/bausteine", next: "/bausteine", texts: texts).html),
            .init("Card", cards),
            .init("Details", Details("Warum fragen wir das?", "<p>Damit nichts doppelt geschieht.</p>").html),
        ]
    }

    private var table: HTML {
        Table(
            "Meine Fälle",
            columns: [
                .init("Familie"), .init("Nummer"), .init("Phase"), .init("Nächster Schritt"),
                .init("Personen", .number), .init("Frist", .day),
            ],
            rows: [
                row(
                    "Al-Hamad",
                    "LF-2026-0042",
                    Tag("Hilfeplanung", .info),
                    "Übergang SGB II vorbereiten",
                    12
                ),
                row("Öztürk", "LF-2026-0017", Tag("Begleitung", .success), "Anruf bei der Schule", 30),
                row("Шевченко", "LF-2025-0311", Tag("Klärung"), "Einwilligung einholen", -4),
            ]
        ).html
    }

    private func row(
        _ name: String,
        _ number: String,
        _ phase: Tag,
        _ next: String,
        _ due: Int
    )
        -> [HTML]
    {
        [
            "<a href=\"/bausteine\">\(HTML.name(name))</a>", "\(number)", phase.html, "\(next)",
            "4",
            HTML.day(today.adding(days: due)),
        ]
    }

    private var tasks: HTML {
        TaskList([
            .init(
                "Titel von \(HTML.name("Rania Al-Hamad")) verlängern",
                path: "/bausteine",
                hint: "Fällig am \(HTML.day(today.adding(days: 12)))",
                state: Tag("in 12 Tagen", .warning)
            ),
            .init(
                "Rückruf Jobcenter",
                path: "/bausteine",
                hint: "Seit 4 Tagen überfällig",
                state: Tag("überfällig", .danger)
            ),
            .init("Hilfeplan besprechen", path: "/bausteine", state: Tag("erledigt", .success)),
        ]).html
    }

    private var summary: HTML {
        SummaryList(
            [
                .init("Name", HTML.name("رانيا الحمد") + " (Rania Al-Hamad)", change: "/bausteine"),
                .init("Geburtsdatum", "1990 (nur das Jahr ist bekannt)", change: "/bausteine"),
                .init("Sprachen", "Arabisch, Deutsch (A2)", change: "/bausteine"),
                .init("Telefon", "", change: "/bausteine"),
            ],
            texts: texts
        ).html
    }

    private var timeline: HTML {
        Timeline([
            .init(
                today,
                time: "14:05",
                title: "Gespräch im Büro",
                author: "Sabine Brandt",
                tag: Tag("Kontakt", .info),
                content: "<p>Frau Al-Hamad hat die Zusage der Pflegeschule mitgebracht.</p>"
            ),
            .init(
                today.adding(days: -3),
                title: "Phase geändert: Assessment → Hilfeplanung",
                author: "Sabine Brandt"
            ),
            .init(today.adding(days: -21), title: "Fall eröffnet", author: "Mehmet Yıldız"),
        ]).html
    }

    private var chips: HTML {
        Chips(
            [
                .init("Phase: Hilfeplanung", removal: "/bausteine"),
                .init("Frist in 30 Tagen", removal: "/bausteine"),
            ],
            texts: texts
        ).html
    }

    private var cards: HTML {
        CardGrid([
            Card("Haushalt", level: .three, "<p>4 Personen, davon 2 Kinder</p>"),
            Card("Einwilligung", level: .three, Tag("liegt vor", .success).html),
            Card("Nächster Termin", level: .three, "<p>\(HTML.day(today.adding(days: 12)))</p>"),
        ]).html
    }
}
