import AgencyNetwork
import Kernel
import WebSupport

/// An offer as the fields of its form, and back.
enum OfferFields {
    static func fields(of offer: ServiceOffer, at locations: [AgencyLocation]) -> FormFields {
        let details = offer.details
        let words = details.words
        var pairs: [(name: String, value: String)] = [
            ("name", words.name), ("description", words.description), ("eligibility", words.eligibility),
            ("cost", words.cost), ("access", words.access), ("state", details.status.rawValue),
            ("towns", details.eligibility.towns.joined(separator: ", ")),
            ("level", details.eligibility.languageLevel ?? ""), ("hours", HoursText.text(of: details.hours)),
            ("documents", details.documents.joined(separator: "\n")),
            ("funding", details.funding.joined(separator: "\n")),
            ("contactName", details.contacts.first?.name ?? ""),
            ("contactRole", details.contacts.first?.role ?? ""),
            ("phone", details.phone), ("email", details.email), ("website", details.website),
            ("revision", "\(offer.revision.number)"),
        ]
        let numbers: [(String, Int?)] = [
            ("ageFrom", details.eligibility.ageFrom), ("ageUntil", details.eligibility.ageUntil),
            ("capacity", details.capacity.places), ("free", details.capacity.free),
            ("waiting", details.capacity.waitingDays),
        ]
        pairs += numbers.map { ($0.0, $0.1.map { "\($0)" } ?? "") }
        pairs += details.domains.map { ("domain", $0) } + details.languages.map { ("language", $0) }
        pairs += details.eligibility.statuses.map { ("status", $0.rawValue) }
        pairs += locations.map { ("location", $0.id.text) }
        for (language, words) in details.translations {
            let parts = [
                ("name", words.name), ("description", words.description), ("eligibility", words.eligibility),
                ("cost", words.cost), ("access", words.access),
            ]
            pairs += parts.map { ("\($0.0).\(language)", $0.1) }
        }
        return FormFields(pairs)
    }

    /// What was entered, over what an offer says already.
    static func details(from reader: inout FieldReader, over kept: OfferDetails? = nil) -> OfferDetails? {
        let fields = reader.fields
        var details = kept ?? OfferDetails(OfferWords(name: ""))
        details.words = words(fields, "")
        details.status = OfferDetails.Status(rawValue: fields["state"]) ?? .active
        let offered = fields.all("domain")
        details.domains = offered
        details.languages =
            fields.all("language") + (kept?.languages ?? []).filter { !SpokenLanguage.codes.contains($0) }
        details.eligibility.statuses = fields.all("status").compactMap(ResidenceGroup.init)
        details.eligibility.towns = fields["towns"].split(separator: ",").map { trimmed($0) }.filter {
            !$0.isEmpty
        }
        details.eligibility.languageLevel = Eligibility.levels.first { $0 == fields["level"] }
        details.eligibility.ageFrom = number("ageFrom", from: &reader)
        details.eligibility.ageUntil = number("ageUntil", from: &reader)
        details.capacity = OfferCapacity(
            places: number("capacity", from: &reader),
            free: number("free", from: &reader),
            waitingDays: number("waiting", from: &reader)
        )
        details.documents = lines(fields["documents"])
        details.funding = lines(fields["funding"])
        (details.phone, details.email, details.website) = (
            fields["phone"], fields["email"], website(fields["website"])
        )
        readContact(fields, into: &details)
        readTranslations(fields, into: &details)
        guard let hours = HoursText.hours(of: fields["hours"], today: reader.today) else {
            reader.errors(add: "directory.hoursUnreadable", to: "hours")
            return nil
        }
        details.hours =
            hours == HoursText.hours(of: HoursText.text(of: kept?.hours ?? []), today: reader.today)
            ? kept?.hours ?? hours : hours
        return reader.isClean ? details : nil
    }

    static func place(from fields: FormFields) -> OfferPlace {
        let new = location(from: fields)
        if new != LocationDetails() { return .new(new) }
        let known = fields.all("location")
        return known.isEmpty ? .none : .known(known.map { Identifier($0) })
    }

    static func location(from fields: FormFields) -> LocationDetails {
        LocationDetails(
            name: fields["locationName"],
            street: fields["street"],
            postalCode: fields["postalCode"],
            town: fields["placeTown"],
            transport: fields["transport"],
            accessibility: fields["accessibility"]
        )
    }

    private static func words(_ fields: FormFields, _ suffix: String) -> OfferWords {
        OfferWords(
            name: fields["name" + suffix],
            description: fields["description" + suffix],
            eligibility: fields["eligibility" + suffix],
            cost: fields["cost" + suffix],
            access: fields["access" + suffix]
        )
    }

    private static func readTranslations(_ fields: FormFields, into details: inout OfferDetails) {
        for language in OfferForm.translations {
            let words = words(fields, ".\(language.rawValue)")
            details.translations[language.rawValue] = words == OfferWords(name: "") ? nil : words
        }
    }

    // The form asks for one contact; others that came with an import stay.
    private static func readContact(_ fields: FormFields, into details: inout OfferDetails) {
        let (name, role) = (fields["contactName"], fields["contactRole"])
        let first = details.contacts.first
        guard name != first?.name ?? "" || role != first?.role ?? "" else { return }
        var contact = first ?? ContactPoint(name: "")
        (contact.name, contact.role) = (name, role)
        details.contacts = (name.isEmpty && role.isEmpty ? [] : [contact]) + details.contacts.dropFirst()
    }

    private static func number(_ name: String, from reader: inout FieldReader) -> Int? {
        guard let text = reader.fields.optional(name) else { return nil }
        if let number = Int(text), (0...100_000).contains(number) { return number }
        reader.errors(add: "directory.numberUnreadable", to: name)
        return nil
    }

    private static func website(_ text: String) -> String {
        text.isEmpty || text.contains("://") ? text : "https://" + text
    }

    private static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { trimmed($0) }.filter { !$0.isEmpty }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let start = text.drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}
