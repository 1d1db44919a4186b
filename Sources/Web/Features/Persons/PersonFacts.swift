import Casework
import Kernel
import WebSupport

/// A person's names, Latin and as the person writes them.
struct PersonHeading {
    let person: Person
    let texts: Texts

    var html: HTML {
        let details = person.details
        let hasOriginal = details.originalName != details.displayName && !details.originalName.isEmpty
        let original: HTML = " <span class=\"person__original\">\(HTML.name(details.originalName))</span>"
        return HTML.name(details.displayName) + HTML.when(hasOriginal, original)
    }
}

/// What is known of a person, in one line.
struct PersonFacts {
    let person: Person
    let references: References
    let today: Day
    let texts: Texts

    var html: HTML {
        let facts = [relation, birth, sex, nationality, entry, language].filter { !$0.isEmpty }
        return "<p class=\"person__facts\">\(HTML.joined(facts, by: " · "))</p>"
    }

    private var details: PersonDetails { person.details }

    private var relation: HTML { HTML(text: texts("persons.relation.\(details.relation.rawValue)")) }

    private var birth: HTML {
        guard details.birth != .unknown else { return HTML(text: texts("persons.birthUnknown")) }
        let written = texts("persons.bornOn", ["day": details.birth.german])
        guard case .day(let day) = details.birth else { return HTML(text: written) }
        return HTML(text: written + " (\(texts("persons.age", count: Age.years(on: today, born: day))))")
    }

    private var sex: HTML {
        details.sex == .unknown ? .empty : HTML(text: texts("persons.sex.\(details.sex)"))
    }

    private var nationality: HTML {
        HTML(text: references.nationality(details.nationality, in: texts.language))
    }

    private var entry: HTML {
        details.entry == .unknown
            ? .empty : HTML(text: texts("persons.enteredOn", ["day": details.entry.german]))
    }

    private var language: HTML {
        details.languages.isEmpty
            ? .empty
            : HTML(
                text: texts(
                    "persons.speaks",
                    ["languages": references.languages(details.languages, in: texts.language)]
                )
            )
    }
}
