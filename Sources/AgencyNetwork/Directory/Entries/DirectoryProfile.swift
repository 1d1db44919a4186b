import Kernel

/// How a municipality runs its directory (Profil des Verzeichnisses).
public struct DirectoryProfile: Decodable, Equatable, Sendable {
    /// A need or topic of its own beside the life domains, by which offers are found.
    public struct Term: Decodable, Equatable, Sendable {
        public let code: String
        public let de: String
        public let en: String

        public init(code: String, de: String, en: String) {
            self.code = code
            self.de = de
            self.en = en
        }

        public func label(in language: String) -> String { language == "en" ? en : de }
    }

    /// Whether everybody may read the directory, without signing in.
    public let publicDirectory: Bool
    /// After how many months an entry must be confirmed again.
    public let reviewMonths: Int
    public let terms: [Term]?

    public init(publicDirectory: Bool = false, reviewMonths: Int = 6, terms: [Term]? = nil) {
        self.publicDirectory = publicDirectory
        self.reviewMonths = reviewMonths
        self.terms = terms
    }
}

/// The words by which the offers of a municipality are sorted: its life domains, then its own (Schlagwörter).
public struct DirectoryVocabulary: Equatable, Sendable {
    public let terms: [DirectoryProfile.Term]

    public init(domains: [DirectoryProfile.Term], profile: DirectoryProfile) {
        terms = domains + (profile.terms ?? [])
    }

    public func label(of code: String, in language: String) -> String {
        terms.first { $0.code == code }?.label(in: language) ?? code
    }
}
