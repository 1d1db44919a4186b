/// A language of the interface or of a paper for clients, named as its speakers name it.
public enum Language: String, CaseIterable, Codable, Sendable {
    case german = "de"
    case english = "en"

    public var code: String { rawValue }

    public var ownName: String {
        switch self {
        case .german: "Deutsch"
        case .english: "English"
        }
    }

    public var direction: String { "ltr" }

    /// The first language in an `Accept-Language` header that the interface speaks.
    public init?(acceptLanguage header: String) {
        let wishes = header.prefix(500).split(separator: ",").map { wish -> (code: String, quality: Double) in
            let parts = wish.split(separator: ";")
            let code = parts.first.map { $0.filter { $0 != " " }.prefix(2).lowercased() } ?? ""
            let quality = parts.dropFirst().first.flatMap { Double($0.filter { "0123456789.".contains($0) }) }
            return (code, quality ?? 1)
        }
        let best = wishes.filter { Language(rawValue: $0.code) != nil && $0.quality > 0 }
            .max { $0.quality < $1.quality }
        guard let best else { return nil }
        self.init(rawValue: best.code)
    }
}
