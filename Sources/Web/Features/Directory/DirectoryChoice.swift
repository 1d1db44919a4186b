import AgencyNetwork
import Kernel
import WebSupport

/// What the directory is narrowed to, as it stands in its address; a need and a place, never a person.
struct DirectoryChoice {
    let question: OfferQuestion
    let after: ServiceOffer.ID?
    let audience: DirectoryAudience

    init(_ query: FormFields, for audience: DirectoryAudience) {
        question = OfferQuestion(
            text: query["suche"],
            domain: query["bereich"],
            town: query["ort"],
            language: query["sprachkenntnis"],
            status: ResidenceGroup(rawValue: query["status"])
        )
        after = query.optional("nach").map { Identifier($0) }
        self.audience = audience
    }

    private var values: [(name: String, value: String)] {
        let open = audience.isOpen && audience.language != .german ? audience.language.rawValue : ""
        return [
            ("suche", question.text), ("bereich", question.domain), ("ort", question.town),
            ("sprachkenntnis", question.language), ("status", question.status?.rawValue ?? ""),
            ("sprache", open),
        ]
    }

    var fields: FormFields { FormFields(values) }

    func path(without dropped: String = "", after: ServiceOffer.ID? = nil) -> String {
        var parts = values.filter { !$0.value.isEmpty && $0.name != dropped }
            .map { "\($0.name)=\(LocalPath.query($0.value))" }
        if let after { parts.append("nach=\(after.text)") }
        return audience.list + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
    }

    func chips(_ vocabulary: DirectoryVocabulary, _ texts: Texts) -> Chips {
        let labels: [String: (String) -> String] = [
            "suche": { "„\($0)“" }, "ort": { $0 },
            "bereich": { vocabulary.label(of: $0, in: texts.language.code) },
            "sprachkenntnis": { SpokenLanguage.name($0, texts) },
            "status": { texts("directory.status.\($0)") },
        ]
        let chosen = values.filter { !$0.value.isEmpty && $0.name != "sprache" }
        return Chips(
            chosen.map { name, value in .init(labels[name]?(value) ?? value, removal: path(without: name)) },
            texts: texts
        )
    }
}

/// The languages that offers are asked for by; others are shown by their code (Sprache des Angebots).
enum SpokenLanguage {
    static let codes = [
        "de", "en", "ar", "uk", "ru", "tr", "fa", "fr", "ku", "sq", "ro", "bg", "pl", "es", "ps", "so", "ti",
        "sr", "vi",
    ]

    static func name(_ code: String, _ texts: Texts) -> String {
        let key = "directory.languages.\(code)"
        return texts.has(key) ? texts(key) : code
    }

    static func choices(_ texts: Texts) -> [Choice] { codes.map { Choice($0, name($0, texts)) } }
}
