/// Messages, states and progress.
struct MessageExamples {
    let texts: Texts

    var all: [ComponentsPage.Example] {
        [
            .init("NoticeBox", notices), .init("Tag", tags), .init("ErrorSummary", errorSummary),
            .init("ProgressBar", progress), .init("EmptyState", empty),
        ]
    }

    private var notices: HTML {
        NoticeBox(.success, "<p>Die Notiz ist gespeichert.</p>").html
            + NoticeBox(
                .info,
                title: "Gut zu wissen",
                "<p>Die Familie kann den Hilfeplan selbst einsehen.</p>"
            ).html
            + NoticeBox(
                .warning,
                title: "Der Titel läuft in 41 Tagen ab",
                "<p>Bitte jetzt den Antrag vorbereiten.</p>"
            ).html
            + NoticeBox(
                .danger,
                title: "57 Tage ohne Krankenversicherung",
                "<p>Bitte beim Jobcenter nachfragen.</p>"
            ).html
    }

    private var tags: HTML {
        let tags = [
            Tag("offen"), Tag("in Arbeit", .info), Tag("erledigt", .success), Tag("in 12 Tagen", .warning),
            Tag("überfällig", .danger),
        ]
        return "<p>\(HTML.joined(tags.map(\.html), by: " "))</p>"
    }

    // Without its behaviour: it would draw the focus to the middle of this page.
    private var errorSummary: HTML {
        let errors: FieldErrors = [
            "name": "Bitte geben Sie einen Namen ein.", "note": "Die Notiz ist zu lang.",
        ]
        return ErrorSummary(errors: errors, texts: texts, takesFocus: false).html
    }

    private var progress: HTML {
        ProgressBar(
            "Fallliste wird übernommen",
            done: 420,
            total: 1280,
            pace: "140 Zeilen je Sekunde, noch etwa 6 Sekunden",
            texts: texts
        ).html
    }

    private var empty: HTML {
        EmptyState(
            "Noch keine Fälle",
            text: "Legen Sie den ersten Fall an oder übernehmen Sie eine Liste.",
            action: ButtonLink("Fall anlegen", path: "/bausteine", .secondary)
        ).html
    }
}
