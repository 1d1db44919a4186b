import AgencyNetwork
import Kernel
import WebSupport

/// The offers of the network, found by need, place, language and status (Netzwerk).
struct DirectoryPage {
    let results: OfferResults
    let choice: DirectoryChoice
    let form: Form
    let mayKeep: Bool

    private var texts: Texts { form.texts }
    private var audience: DirectoryAudience { choice.audience }

    var page: Page {
        Page(
            texts(audience.isOpen ? "directory.openTitle" : "directory.title"),
            section: "directory",
            actions: HTML.when(mayKeep, actions),
            content: """
                <p class="lead">\(texts(audience.isOpen ? "directory.openLead" : "directory.lead"))</p>
                \(HTML.when(audience.isOpen, LanguageLinks(choice: choice, texts: texts).html))
                \(ListWithFilters(
                    path: audience.list,
                    filters: filters,
                    chips: choice.chips(results.vocabulary, texts),
                    list: list,
                    texts: texts
                ).html)
                """
        )
    }

    private var actions: HTML {
        ButtonLink(texts("directory.kept"), path: DirectoryPaths.kept, .secondary).html
            + ButtonLink(texts("directory.new"), path: DirectoryPaths.new).html
    }

    private var filters: HTML {
        let fields = FilterForm(fields: choice.fields, form: form)
        let filled = form.filled(with: choice.fields)
        let domains = results.vocabulary.terms.map { Choice($0.code, $0.label(in: texts.language.code)) }
        let statuses = ResidenceGroup.allCases.map {
            Choice($0.rawValue, texts("directory.status.\($0.rawValue)"))
        }
        return """
            \(TextField("suche", texts("directory.words"), in: filled, hint: texts("directory.wordsHint"),
                kind: .search, isOptional: false).html)
            \(fields.select("bereich", texts("directory.domain"), domains, empty: texts("directory.anyDomain")))
            \(fields.select("ort", texts("directory.town"), results.towns.map { Choice($0, $0) },
                empty: texts("directory.anyTown")))
            \(fields.select("sprachkenntnis", texts("directory.language"), SpokenLanguage.choices(texts),
                empty: texts("directory.anyLanguage")))
            \(fields.select("status", texts("directory.status.label"), statuses, empty: texts("directory.anyStatus")))
            \(HTML.when(audience.isOpen, HiddenField(name: "sprache", value: audience.language.rawValue).html))
            """
    }

    private var list: HTML {
        guard !results.found.isEmpty else {
            return EmptyState(texts("directory.notFound"), text: texts("directory.notFoundHint")).html
        }
        let next = results.next.map { choice.path(after: $0) }
        let first = choice.after.map { _ in choice.path() }
        return """
            <section class="results" aria-label="\(texts("directory.results"))">
            <ol class="results__list">\(HTML.each(results.found, entry))</ol>
            </section>
            \(Pagination(previous: first, next: next, texts: texts).html)
            """
    }

    private func entry(_ found: FoundOffer) -> HTML {
        let details = found.offer.details
        let (words, language) = details.words(in: audience.language.code)
        let lang = SpokenText(language == nil ? .german : audience.language)
        let facts = [found.agency, found.towns.joined(separator: ", ")].filter { !$0.isEmpty }
        return """
            <li class="results__entry">
            <a href="\(audience.offer(found.id))"\(lang.attributes)>\(words.name)</a>
            \(OfferTags(offer: found.offer, today: results.today, texts: texts).html)
            <p class="results__facts">\(facts.joined(separator: " · "))</p>
            <p class="results__snippet"\(lang.attributes)>\(Self.beginning(of: words.description))</p>
            </li>

            """
    }

    private static func beginning(of text: String) -> String {
        guard text.count > 180 else { return text }
        let cut = text.prefix(180)
        return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) + " …"
    }
}

/// Says in which language a piece of text is, and which way it runs.
struct SpokenText {
    let language: PaperLanguage

    init(_ language: PaperLanguage) {
        self.language = language
    }

    var attributes: HTML {
        HTML.attribute("lang", language.code) + HTML.attribute("dir", language.direction)
    }
}

/// In one or two words what one must know before one reads on: out of date, closed, waiting (Merkmale).
struct OfferTags {
    let offer: ServiceOffer
    let today: Day
    let texts: Texts

    var html: HTML {
        let capacity = offer.details.capacity
        var tags: [Tag] = []
        switch offer.status {
        case .active: break
        case .closedForNow: tags.append(Tag(texts("directory.offerStatus.closedForNow"), .warning))
        case .inactive, .defunct: tags.append(Tag(texts("directory.offerStatus.ended"), .danger))
        }
        if offer.state.isStale(on: today) { tags.append(Tag(texts("directory.stale"), .warning)) }
        if let free = capacity.free {
            tags.append(
                free > 0
                    ? Tag(texts("directory.freePlaces", count: free), .success)
                    : Tag(texts("directory.full"), .neutral)
            )
        }
        if let days = capacity.waitingDays, days > 0 {
            tags.append(Tag(texts("directory.waits", count: days)))
        }
        return .joined(tags.map(\.html), by: " ")
    }
}

/// In which language somebody reads who is not signed in (Sprachwahl).
struct LanguageLinks {
    let choice: DirectoryChoice
    let texts: Texts

    var html: HTML {
        """
        <nav aria-label="\(texts("directory.readIn"))"><ul class="chips">
        \(HTML.each(DirectoryAudience.languages) { language in
            let path = Self.path(choice, language)
            let isChosen = language == choice.audience.language
            return """
                <li><a class="chips__chip" href="\(path)"\(SpokenText(language).attributes) hreflang="\(language.code)"\
                \(HTML.attribute("aria-current", isChosen ? "true" : nil))>\(language.ownName)</a></li>

                """
        })</ul></nav>
        """
    }

    private static func path(_ choice: DirectoryChoice, _ language: PaperLanguage) -> String {
        let path = choice.path(without: "sprache")
        return path + (path.contains("?") ? "&" : "?") + "sprache=\(language.rawValue)"
    }
}
