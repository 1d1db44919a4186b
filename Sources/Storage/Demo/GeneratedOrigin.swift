import Casework

/// An invented name in Latin letters and perhaps its own script, with what is stored to find it.
struct GeneratedName: Sendable {
    let latin: String
    let original: String
    let sortKey: String
    let keys: [String]

    /// `Olena/Олена`, or only the Latin form.
    init(_ text: String) {
        let forms = text.split(separator: "/").map(String.init)
        latin = forms.first ?? ""
        original = forms.count > 1 ? forms[1] : ""
        sortKey = SortKey.german(latin)
        keys = NameKey.keys(for: latin + " " + original).reduce(into: []) { keys, key in
            if !keys.contains(key) { keys.append(key) }
        }
    }
}

/// Where invented families come from: their names, and the titles their members usually have.
struct GeneratedOrigin: Sendable {
    let nationality: String
    let language: String
    let families: [GeneratedName]
    let women: [GeneratedName]
    let men: [GeneratedName]
    let titles: [String]

    /// Family names are every stem with every ending; the lists are separated by spaces, `_` stands for a space.
    init(
        _ nationality: String,
        language: String,
        stems: String,
        endings: String = "",
        women: String,
        men: String,
        titles: String
    ) {
        self.nationality = nationality
        self.language = language
        let endings = endings.isEmpty ? [""] : Self.words(endings).map { $0 == "-" ? "" : $0 }
        families = Self.words(stems).flatMap { stem in endings.map { GeneratedName(Self.joined(stem, $0)) } }
        self.women = Self.words(women).map(GeneratedName.init)
        self.men = Self.words(men).map(GeneratedName.init)
        self.titles = Self.words(titles)
    }

    private static func joined(_ stem: String, _ ending: String) -> String {
        let stems = stem.split(separator: "/")
        let endings = ending.split(separator: "/")
        return zip(stems, endings.isEmpty ? stems.map { _ in "" } : endings).map { $0 + $1 }.joined(
            separator: "/"
        )
    }

    private static func words(_ text: String) -> [String] {
        text.split(separator: " ").map { word in String(word.map { $0 == "_" ? " " : $0 }) }
    }
}
