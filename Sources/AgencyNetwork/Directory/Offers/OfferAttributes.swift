/// What an offer says beyond the standard's own fields, carried as attributes so that others keep it (Attribute).
struct OfferAttributes {
    /// What an attribute is about; the name stands in `link_type`.
    enum Topic: String, CaseIterable {
        case domain, status, town, level, capacity, free, waiting
    }

    static let translation = "translation"

    private let entries: [Record]

    init(_ record: Record) {
        entries = record.list("attributes")
    }

    func values(of topic: Topic) -> [String] {
        entries.filter { $0.text("link_type") == topic.rawValue }.compactMap { $0.text("value") }
    }

    func number(of topic: Topic) -> Int? { values(of: topic).first.flatMap { Int($0) } }

    /// The languages into which something is translated.
    var languages: [String] {
        let codes = entries.compactMap { entry in
            entry.text("link_type").flatMap { Self.language(of: $0) }
        }
        return Set(codes).sorted()
    }

    func words(in language: String) -> OfferWords {
        func text(_ part: String) -> String {
            let type = "\(Self.translation).\(language).\(part)"
            return entries.first { $0.text("link_type") == type }?.text("value") ?? ""
        }
        return OfferWords(
            name: text("name"),
            description: text("description"),
            eligibility: text("eligibility_description"),
            cost: text("fees_description"),
            access: text("application_process")
        )
    }

    private static func language(of type: String) -> String? {
        let parts = type.split(separator: ".")
        return parts.count == 3 && parts[0] == translation ? String(parts[1]) : nil
    }

    /// All attributes with those of the details in place of the ones before; foreign ones stay.
    func replaced(by details: OfferDetails, of id: String) -> [Record] {
        let foreign = entries.filter { entry in
            let type = entry.text("link_type") ?? ""
            return Topic(rawValue: type) == nil && Self.language(of: type) == nil
        }
        let own = Self.topics(details).map {
            Self.entry($0.0.rawValue, $0.1, DirectoryTerms.term($0.0, $0.1), id)
        }
        return foreign + own + Self.translated(details, id)
    }

    private static func topics(_ details: OfferDetails) -> [(Topic, String)] {
        let eligibility = details.eligibility
        var topics = details.domains.map { (Topic.domain, $0) }
        topics += eligibility.statuses.map { (.status, $0.rawValue) }
        topics += eligibility.towns.map { (.town, $0) }
        if let level = eligibility.languageLevel { topics.append((.level, level)) }
        let capacity = details.capacity
        for (topic, number) in [
            (Topic.capacity, capacity.places), (.free, capacity.free), (.waiting, capacity.waitingDays),
        ] {
            if let number { topics.append((topic, String(number))) }
        }
        return topics
    }

    private static func translated(_ details: OfferDetails, _ id: String) -> [Record] {
        details.translations.sorted { $0.key < $1.key }.flatMap { language, words in
            let parts = [
                ("name", words.name), ("description", words.description),
                ("eligibility_description", words.eligibility), ("fees_description", words.cost),
                ("application_process", words.access),
            ]
            return parts.filter { !$0.1.isEmpty }.map { part, text in
                entry("\(translation).\(language).\(part)", text, DirectoryTerms.translation, id)
            }
        }
    }

    private static func entry(_ type: String, _ value: String, _ term: String, _ owner: String) -> Record {
        let isText = type.hasPrefix(translation)
        return .object([
            "id": Record(RecordIdentifier.derived(from: owner, type, isText ? "" : value)),
            "link_type": Record(type),
            "link_entity": "service", "value": Record(value), "taxonomy_term_id": Record(term),
        ])
    }
}

/// The terms and taxonomies that Lotse itself brings to the standard (Begriffe des Verzeichnisses).
public enum DirectoryTerms {
    public static let translation = id("translation")

    static func term(_ topic: OfferAttributes.Topic, _ value: String) -> String {
        switch topic {
        case .domain, .status, .level: id(topic.rawValue, value)
        default: id(topic.rawValue)
        }
    }

    private static func id(_ parts: String...) -> String {
        RecordIdentifier.derived(from: "lotse", parts.joined(separator: "/"))
    }

    /// The taxonomies with their terms, the municipality's life domains among them.
    public static func all(_ vocabulary: DirectoryVocabulary) -> [(taxonomy: Record, terms: [Record])] {
        let domains = vocabulary.terms.map { (id("domain", $0.code), $0.code, $0.de) }
        let statuses = ResidenceGroup.allCases.map { (id("status", $0.rawValue), $0.rawValue, $0.name) }
        let levels = Eligibility.levels.map { (id("level", $0), "german-\($0)", "Deutsch \($0)") }
        let facts = [
            (id("town"), "town", "Wohnort, für den es gilt"), (id("capacity"), "capacity", "Plätze"),
            (id("free"), "free-places", "Freie Plätze"),
            (id("waiting"), "waiting-days", "Wartezeit in Tagen"),
            (translation, "translation", "Übersetzung"),
        ]
        return [
            group("domain", "Lebensbereiche", domains), group("status", "Aufenthaltsstatus", statuses),
            group("level", "Deutschkenntnisse", levels), group("fact", "Angaben in Lotse", facts),
        ]
    }

    private static func group(
        _ code: String,
        _ name: String,
        _ terms: [(id: String, code: String, name: String)]
    ) -> (taxonomy: Record, terms: [Record]) {
        let taxonomy = id("taxonomy", code)
        let records = terms.map { term in
            Record.object([
                "id": Record(term.id), "code": Record(term.code), "name": Record(term.name),
                "description": Record(term.name), "taxonomy": Record(name), "language": "de",
                "taxonomy_id": Record(taxonomy),
            ])
        }
        return (
            .object(["id": Record(taxonomy), "name": Record(name), "description": Record(name)]), records
        )
    }
}
