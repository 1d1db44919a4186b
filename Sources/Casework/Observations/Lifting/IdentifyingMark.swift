/// Something in a text by which a person could be recognised (Personenbezug).
public struct IdentifyingMark: Hashable, Codable, Sendable {
    /// What sort of thing it is; each has a sentence of its own.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case name, birthday, day, caseNumber, number, phone, mail, address, place, originAndAge

        /// Nobody can mean anything else by it, so it has to go; of all others the worker decides.
        public var isCertain: Bool {
            switch self {
            case .birthday, .caseNumber, .phone, .mail: true
            case .name, .day, .number, .address, .place, .originAndAge: false
            }
        }
    }

    public let kind: Kind
    /// As written.
    public let words: String

    public init(_ kind: Kind, _ words: String) {
        self.kind = kind
        self.words = words
    }
}

/// What small places and nationalities are called, to find them in a text (Wortlisten der Prüfung).
public struct RevealingWords: Sendable {
    public let places: [String]
    public let nationalities: [String]

    public static let none = RevealingWords(places: [], nationalities: [])

    public init(places: [String], nationalities: [String]) {
        self.places = places
        self.nationalities = nationalities
    }

    /// Without the places of which the municipality says that many live there.
    func sparing(_ largePlaces: [String]) -> RevealingWords {
        RevealingWords(places: places.filter { !largePlaces.contains($0) }, nationalities: nationalities)
    }

    func adding(places more: [String]) -> RevealingWords {
        RevealingWords(places: Array(Set(places + more)).sorted(), nationalities: nationalities)
    }
}
