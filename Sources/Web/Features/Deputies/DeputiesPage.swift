import Casework
import Kernel
import WebSupport

/// Who stands in for oneself, and for whom one stands in (Vertretungen).
struct DeputiesPage {
    let deputies: Deputies
    let form: Form

    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("deputies.title"),
            section: "today",
            errors: form.errors,
            width: .reading,
            content: """
                <p class="lead">\(texts("deputies.lead"))</p>
                <h2>\(texts("deputies.own"))</h2>
                \(own)
                \(HTML.when(!deputies.standingIn.isEmpty, standingIn))
                <h2>\(texts("deputies.appoint"))</h2>
                \(appointing)
                """
        )
    }

    private var own: HTML {
        guard !deputies.own.isEmpty else { return "<p>\(texts("deputies.none"))</p>" }
        return table(deputies.own, .byName, ending: DeputyPaths.ending)
    }

    private var standingIn: HTML {
        "<h2>\(texts("deputies.standingIn"))</h2>\n\(table(deputies.standingIn, .forName, ending: nil))"
    }

    private func table(
        _ deputyships: [Deputyship],
        _ name: DeputyTable.Column,
        ending: ((Deputyship) -> String)?
    ) -> HTML {
        DeputyTable(
            deputyships: deputyships,
            names: [name],
            today: deputies.today,
            form: form,
            ending: ending
        ).html
    }

    private var appointing: HTML {
        guard !deputies.colleagues.isEmpty else { return "<p>\(texts("deputies.noColleagues"))</p>" }
        return form.html(
            to: DeputyPaths.own,
            submit: texts("deputies.submit"),
            DeputyForm(form: form, colleagues: deputies.colleagues.map { Choice($0.id.text, $0.name) }).html
        )
    }
}
