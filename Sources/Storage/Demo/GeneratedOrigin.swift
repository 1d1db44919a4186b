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

    /// Family names are every stem with every ending, in both scripts; spaces part the names, `_` stands for one.
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
        let endings = endings.isEmpty ? ["-/-"] : Self.words(endings)
        families = Self.words(stems).flatMap { stem in endings.map { GeneratedName(Self.joined(stem, $0)) } }
        self.women = Self.words(women).map(GeneratedName.init)
        self.men = Self.words(men).map(GeneratedName.init)
        self.titles = Self.words(titles)
    }

    // A hyphen is an ending of nothing.
    private static func joined(_ stem: String, _ ending: String) -> String {
        zip(stem.split(separator: "/"), ending.split(separator: "/"))
            .map { $1 == "-" ? String($0) : String($0 + $1) }
            .joined(separator: "/")
    }

    private static func words(_ text: String) -> [String] {
        text.split(separator: " ").map { word in String(word.map { $0 == "_" ? " " : $0 }) }
    }
}
