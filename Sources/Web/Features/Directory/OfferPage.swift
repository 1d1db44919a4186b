import AgencyNetwork
import Kernel
import WebSupport

/// One offer: what it is, for whom, where and when, whom to ask, and whether it is still right (Angebot).
struct OfferPage {
    let picture: OfferPicture
    let audience: DirectoryAudience
    let form: Form

    private var texts: Texts { form.texts }
    private var offer: ServiceOffer { picture.offer }
    private var details: OfferDetails { offer.details }
    private var words: OfferWords { details.words(in: audience.language.code).words }
    private var spoken: PaperLanguage {
        details.words(in: audience.language.code).language == nil ? .german : audience.language
    }

    var page: Page {
        Page(
            words.name,
            section: "directory",
            heading: "<span\(SpokenText(spoken).attributes)>\(words.name)</span>",
            caption: HTML(text: picture.agency.name),
            actions: HTML.when(picture.mayChange && !audience.isOpen, change),
            errors: form.errors,
            width: .reading,
            content: """
                \(OfferTags(offer: offer, today: picture.today, texts: texts).html)
                \(HTML.when(spoken != audience.language, untranslated))
                \(HTML.when(audience.isOpen, languages))
                <p class="lead"\(SpokenText(spoken).attributes)>\(HTML.lines(words.description))</p>
                \(OfferFacts(picture: picture, words: words, spoken: spoken, texts: texts).html)
                \(contacts)
                \(HTML.when(!audience.isOpen, keeping))
                <p><a href="\(audience.list)">\(texts("directory.back"))</a></p>
                """
        )
    }

    private var change: HTML {
        ButtonLink(texts("directory.change"), path: DirectoryPaths.change(offer.id), .secondary).html
    }

    private var untranslated: HTML {
        let language = audience.language.ownName
        return NoticeBox(.info, "<p>\(texts("directory.untranslated", ["language": language]))</p>").html
    }

    private var languages: HTML {
        """
        <nav aria-label="\(texts("directory.readIn"))"><ul class="chips">
        \(HTML.each(DirectoryAudience.languages) { language in
            let path = DirectoryAudience(isOpen: true, language: language).offer(offer.id)
            return """
                <li><a class="chips__chip" href="\(path)"\(SpokenText(language).attributes) hreflang="\(language.code)"\
                \(HTML.attribute("aria-current", language == audience.language ? "true" : nil))>\
                \(language.ownName)</a></li>

                """
        })</ul></nav>
        """
    }

    private var contacts: HTML {
        let rows = details.contacts.map { contact -> HTML in
            let facts: [HTML] = [HTML(text: contact.role), phone(contact.phone), email(contact.email)]
            return
                "<li>\(HTML.name(contact.name)) \(HTML.joined(facts.filter { !$0.isEmpty }, by: " · "))</li>"
        }
        let ways = [phone(details.phone), email(details.email), website(details.website)].filter {
            !$0.isEmpty
        }
        return """
            <h2>\(texts("directory.contact"))</h2>
            \(HTML.when(!rows.isEmpty, "<ul>\(HTML.joined(rows))</ul>"))
            \(HTML.when(!ways.isEmpty, "<p>\(HTML.joined(ways, by: "<br>"))</p>"))
            <p><a href="\(audience.card(offer.id))">\(texts("directory.card"))</a></p>
            """
    }

    private func phone(_ number: String) -> HTML {
        let dialled = number.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
        return HTML.when(!number.isEmpty, "<a href=\"tel:\(dialled)\" dir=\"ltr\">\(number)</a>")
    }

    private func email(_ address: String) -> HTML {
        HTML.when(!address.isEmpty, "<a href=\"mailto:\(address)\">\(address)</a>")
    }

    private func website(_ address: String) -> HTML {
        guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
            return HTML(text: address)
        }
        return "<a href=\"\(address)\" rel=\"noopener noreferrer\">\(address)</a>"
    }

    private var keeping: HTML {
        let state = offer.state
        let key = state.isStale(on: picture.today) ? "directory.confirmedStale" : "directory.confirmedOn"
        let days = ["day": state.confirmedOn.german, "review": state.reviewOn.german]
        return """
            <h2>\(texts("directory.rightness"))</h2>
            <p>\(texts(key, days))</p>
            \(HTML.when(picture.mayChange, owner))
            \(HTML.when(picture.mayPropose, proposal))
            """
    }

    private var owner: HTML {
        """
        \(form.button(texts("directory.stillRight"), to: DirectoryPaths.confirm, .primary,
            values: ["art": "offer", "eintrag": offer.id.text, "zurueck": DirectoryPaths.offer(offer.id)]))
        \(HTML.when(!picture.corrections.isEmpty, corrections))
        """
    }

    private var corrections: HTML {
        """
        <h3>\(texts("directory.corrections"))</h3>
        <ul>\(HTML.each(picture.corrections) { correction in
            let settle = form.button(texts("directory.settle"), to: DirectoryPaths.settle(offer.id),
                values: ["hinweis": correction.id.text])
            return """
                <li><p dir="auto">\(correction.text)</p>
                <p class="hint">\(HTML.name(correction.proposedByName)), \(HTML.day(correction.proposedOn))</p>
                \(settle)</li>

                """
        })</ul>
        """
    }

    private var proposal: HTML {
        let field = TextArea(
            "correction",
            texts("directory.correction"),
            in: form,
            hint: texts("directory.correctionHint"),
            rows: 3,
            limit: 1000
        )
        return Details(
            texts("directory.somethingWrong"),
            isOpen: !form.errors.isEmpty,
            form.html(
                to: DirectoryPaths.correction(offer.id),
                submit: texts("directory.propose"),
                kind: .secondary,
                field.html
            )
        ).html
    }
}
