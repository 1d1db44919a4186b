import AgencyNetwork
import Kernel
import WebSupport

/// The fields of an offer, in the order in which somebody asks for it.
struct OfferForm {
    let vocabulary: DirectoryVocabulary
    let locations: [AgencyLocation]
    let isNew: Bool
    let form: Form

    private var texts: Texts { form.texts }

    var html: HTML {
        """
        <h2>\(texts("directory.part.what"))</h2>
        \(text("name"))
        \(area("description", rows: 4, isOptional: false))
        \(CheckboxGroup("domain", texts("directory.fact.domain"), choices: domains, in: form, isOptional: true).html)
        \(HTML.when(!isNew, RadioGroup("state", texts("directory.offerStatus.label"), choices: states, in: form).html))
        <h2>\(texts("directory.part.forWhom"))</h2>
        \(CheckboxGroup("status", texts("directory.status.label"), choices: statuses, in: form,
            hint: texts("directory.hint.status"), isOptional: true).html)
        \(number("ageFrom"))\(number("ageUntil"))
        \(text("towns", isOptional: true))
        \(SelectField("level", texts("directory.field.level"), choices: Eligibility.levels.map { Choice($0, $0) },
            in: form, empty: texts("directory.anyLevel"), isOptional: true).html)
        \(area("eligibility", rows: 2))
        <h2>\(texts("directory.part.where"))</h2>
        \(place)
        \(area("hours", rows: 4))
        <h2>\(texts("directory.part.how"))</h2>
        \(CheckboxGroup("language", texts("directory.fact.spoken"), choices: SpokenLanguage.choices(texts), in: form,
            isOptional: true).html)
        \(area("access", rows: 2))\(area("cost", rows: 2))\(area("documents", rows: 3))
        \(number("capacity"))\(number("free"))\(number("waiting"))
        \(area("funding", rows: 2))
        <h2>\(texts("directory.part.contact"))</h2>
        \(text("contactName", isOptional: true))\(text("contactRole", isOptional: true))
        \(text("phone", isOptional: true, kind: .tel))\(text("email", isOptional: true, kind: .email))
        \(text("website", isOptional: true))
        <h2>\(texts("directory.part.translations"))</h2>
        <p>\(texts("directory.translationsHint"))</p>
        \(HTML.each(Self.translations, translation))
        """
    }

    static let translations = DirectoryAudience.languages.filter { $0 != .german }

    private var domains: [Choice] {
        vocabulary.terms.map { Choice($0.code, $0.label(in: texts.language.code)) }
    }

    private var statuses: [Choice] {
        ResidenceGroup.allCases.map { Choice($0.rawValue, texts("directory.status.\($0.rawValue)")) }
    }

    private var states: [Choice] {
        [OfferDetails.Status.active, .closedForNow, .inactive].map { status in
            let key = status == .closedForNow ? "closedForNow" : status.rawValue
            return Choice(status.rawValue, texts("directory.offerStatus.\(key)"))
        }
    }

    private var place: HTML {
        let known = locations.map { location in
            let details = location.details
            return Choice(
                location.id.text,
                details.name.isEmpty ? details.line : "\(details.name), \(details.line)"
            )
        }
        let new = ["locationName", "street", "postalCode", "placeTown", "transport", "accessibility"]
        return """
            \(HTML.when(!known.isEmpty, CheckboxGroup("location", texts("directory.field.location"), choices: known,
                in: form, isOptional: true).html))
            \(Details(texts("directory.newPlace"), isOpen: known.isEmpty || form.errors["location"] != nil,
                HTML.each(new) { text($0, isOptional: true) }).html)
            """
    }

    private func translation(_ language: PaperLanguage) -> HTML {
        let isThere = !form.fields["name.\(language.rawValue)"].isEmpty
        let label = isThere ? language.ownName : "\(language.ownName) – \(texts("directory.missing"))"
        let fields = ["name", "description", "eligibility", "cost", "access"].map { part -> HTML in
            let name = "\(part).\(language.rawValue)"
            let label = "\(texts("directory.field.\(part)")) (\(language.ownName))"
            return part == "name"
                ? TextField(name, label, in: form, kind: .name, isOptional: true).html
                : TextArea(name, label, in: form, rows: 2, isOptional: true).html
        }
        return Details(label, .joined(fields)).html
    }

    private func text(_ name: String, isOptional: Bool = false, kind: TextField.Kind = .text) -> HTML {
        TextField(
            name,
            texts("directory.field.\(name)"),
            in: form,
            hint: hint(name),
            kind: kind,
            isOptional: isOptional
        ).html
    }

    private func number(_ name: String) -> HTML {
        TextField(
            name,
            texts("directory.field.\(name)"),
            in: form,
            kind: .number,
            characters: 5,
            isOptional: true
        ).html
    }

    private func area(_ name: String, rows: Int, isOptional: Bool = true) -> HTML {
        TextArea(
            name,
            texts("directory.field.\(name)"),
            in: form,
            hint: hint(name),
            rows: rows,
            isOptional: isOptional
        ).html
    }

    private func hint(_ name: String) -> String? {
        let key = "directory.hint.\(name)"
        return texts.has(key) ? texts(key) : nil
    }
}
