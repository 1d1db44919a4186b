/// Every kind of field, filled, empty and wrong.
struct FormExamples {
    let context: SiteRequestContext

    private var form: Form {
        Form(
            context,
            fields: [
                "name": "", "arabic": "رانيا", "note": "Frau Al-Hamad rief an.", "day": "31.02.2021",
                "sphere": "sgb2", "needs": "language", "language": "ar",
            ],
            errors: [
                "name": "Bitte geben Sie einen Namen ein.",
                "day": "Den 31.02.2021 gibt es nicht. Bitte prüfen Sie den Tag.",
                "needs": "Bitte wählen Sie mindestens einen Bereich.",
            ]
        )
    }

    var all: [ComponentsPage.Example] {
        [.init("Form", fields), .init("Button", buttons)]
    }

    private var fields: HTML {
        let form = form
        return form.html(
            to: "/bausteine",
            submit: "Speichern",
            cancel: "/bausteine",
            .joined([texts(form), choices(form)])
        )
    }

    private func texts(_ form: Form) -> HTML {
        TextField("name", "Familienname", in: form, kind: .name).html
            + TextField("arabic", "Name in eigener Schrift", in: form, kind: .name, isOptional: true).html
            + TextField("persons", "Zahl der Personen", in: form, kind: .number, characters: 4).html
            + DayField("day", "Einreise", in: form, allowsUncertain: true).html
            + TextArea("note", "Notiz", in: form, hint: "Nur, was für die Hilfe nötig ist.", limit: 2000).html
    }

    private func choices(_ form: Form) -> HTML {
        SelectField(
            "language",
            "Sprache",
            choices: [.init("ar", "Arabisch"), .init("uk", "Ukrainisch"), .init("tr", "Türkisch")],
            in: form,
            empty: "Bitte wählen"
        ).html
            + RadioGroup(
                "sphere",
                "Zuständig für den Lebensunterhalt",
                choices: [
                    .init("asylblg", "Sozialamt", hint: "Leistungen nach dem AsylbLG"),
                    .init("sgb2", "Jobcenter", hint: "Bürgergeld, SGB II"),
                ],
                in: form
            ).html
            + CheckboxGroup(
                "needs",
                "Wo ist Unterstützung nötig?",
                choices: [
                    .init("housing", "Wohnen"), .init("language", "Sprache"), .init("health", "Gesundheit"),
                ],
                in: form
            ).html
            + FileField("list", "Fallliste", in: form, hint: "CSV, höchstens 25 MB", accept: ".csv,.txt").html
    }

    private var buttons: HTML {
        """
        <div class="form__actions">\(Button("Speichern").html) \(Button("Vorschau", .secondary).html) \
        \(Button("Fall schließen", .warning).html)</div>
        <p>\(Button("Zur Hilfeplanung", reason: "Dafür fehlt noch die Einwilligung der Familie.").html)</p>
        """
    }
}
