import AgencyNetwork
import Kernel
import WebSupport

/// What is structured in an offer, question by question; what is not known is left out.
struct OfferFacts {
    let picture: OfferPicture
    let words: OfferWords
    let spoken: PaperLanguage
    let texts: Texts

    private var details: OfferDetails { picture.offer.details }
    private var eligibility: Eligibility { details.eligibility }

    var html: HTML {
        let rows: [(String, HTML)] = [
            (
                "domain",
                HTML(
                    text: list(details.domains) { picture.vocabulary.label(of: $0, in: texts.language.code) }
                )
            ),
            ("forWhom", forWhom), ("where", places), ("when", hours),
            ("spoken", HTML(text: list(details.languages) { SpokenLanguage.name($0, texts) })),
            ("access", said(words.access)), ("cost", said(words.cost)),
            ("documents", bullets(details.documents)),
            ("capacity", HTML(text: capacity)), ("accessibility", accessibility),
            ("funding", HTML(text: details.funding.joined(separator: ", "))),
        ]
        return SummaryList(
            rows.filter { !$0.1.isEmpty }.map { .init(texts("directory.fact.\($0.0)"), $0.1) },
            texts: texts
        ).html
    }

    private func list(_ values: [String], _ name: (String) -> String) -> String {
        values.map(name).joined(separator: ", ")
    }

    private func said(_ text: String) -> HTML {
        HTML.when(!text.isEmpty, "<span\(SpokenText(spoken).attributes)>\(HTML.lines(text))</span>")
    }

    private func bullets(_ lines: [String]) -> HTML {
        HTML.when(!lines.isEmpty, "<ul>\(HTML.each(lines) { "<li>\($0)</li>" })</ul>")
    }

    private var forWhom: HTML {
        var lines: [String] = []
        if !eligibility.statuses.isEmpty {
            lines.append(list(eligibility.statuses.map(\.rawValue)) { texts("directory.status.\($0)") })
        }
        if let age { lines.append(age) }
        if !eligibility.towns.isEmpty {
            lines.append(texts("directory.livesIn", ["towns": eligibility.towns.joined(separator: ", ")]))
        }
        if let level = eligibility.languageLevel {
            lines.append(texts("directory.fromLevel", ["level": level]))
        }
        let structured = lines.isEmpty && words.eligibility.isEmpty ? [texts("directory.forAll")] : lines
        let all = structured.map { HTML(text: $0) } + [said(words.eligibility)]
        return .joined(all.filter { !$0.isEmpty }, by: "<br>")
    }

    private var age: String? {
        switch (eligibility.ageFrom, eligibility.ageUntil) {
        case (let from?, let until?): texts("directory.ageBetween", ["from": "\(from)", "until": "\(until)"])
        case (let from?, nil): texts("directory.ageFrom", ["from": "\(from)"])
        case (nil, let until?): texts("directory.ageUntil", ["until": "\(until)"])
        case (nil, nil): nil
        }
    }

    private var places: HTML {
        let lines = picture.locations.map(\.details).map { place -> HTML in
            let facts = [place.name, place.line, place.transport].filter { !$0.isEmpty }
            return .joined(facts.map { HTML(text: $0) }, by: "<br>")
        }
        return .joined(lines, by: "<br><br>")
    }

    private var accessibility: HTML {
        let notes = Set(picture.locations.map(\.details.accessibility)).subtracting([""]).sorted()
        return HTML(text: notes.joined(separator: " "))
    }

    private var hours: HTML {
        let (weekly, exceptions) = (
            details.hours.filter { !$0.isException }, details.hours.filter(\.isException)
        )
        let coming = exceptions.filter { ($0.until ?? picture.today) >= picture.today }
        let lines =
            weekly.map { HTML(text: HoursText.line($0)) }
            + coming.map { hours -> HTML in
                let closed = hours.isClosed && hours.note.isEmpty ? " " + texts("directory.closed") : ""
                return HTML(text: texts("directory.exception", ["days": HoursText.line(hours) + closed]))
            }
        return .joined(lines, by: "<br>")
    }

    private var capacity: String {
        let capacity = details.capacity
        var lines: [String] = []
        if let places = capacity.places { lines.append(texts("directory.places", count: places)) }
        if let free = capacity.free { lines.append(texts("directory.freePlaces", count: free)) }
        if let days = capacity.waitingDays { lines.append(texts("directory.waits", count: days)) }
        return lines.joined(separator: ", ")
    }
}
