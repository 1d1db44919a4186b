import Kernel

/// What an offer says: to whom it is open, where, when, in which languages, at what cost (Angaben zum Angebot).
public struct OfferDetails: Equatable, Sendable {
    /// Whether an offer can be used now.
    public enum Status: String, CaseIterable, Sendable {
        case active, inactive, defunct
        case closedForNow = "temporarily closed"

        /// Whether a search finds it.
        public var isOffered: Bool { self == .active || self == .closedForNow }
    }

    public var words: OfferWords
    /// The same in other languages, by their ISO 639 code.
    public var translations: [String: OfferWords] = [:]
    public var status = Status.active
    /// Codes of life domains and of the municipality's own terms.
    public var domains: [String] = []
    /// ISO 639 codes of the languages spoken there.
    public var languages: [String] = []
    public var eligibility = Eligibility()
    public var documents: [String] = []
    public var funding: [String] = []
    public var capacity = OfferCapacity()
    public var hours: [OpeningHours] = []
    public var contacts: [ContactPoint] = []
    public var website = ""
    public var email = ""
    public var phone = ""

    public init(_ words: OfferWords) {
        self.words = words
    }

    /// The words in a language; German, and `nil` as language, where they are not translated.
    public func words(in language: String) -> (words: OfferWords, language: String?) {
        if language == "de" { return (words, "de") }
        guard let translated = translations[language], !translated.name.isEmpty else { return (words, nil) }
        return (translated.filled(from: words), language)
    }

    func check() throws(DirectoryRefusal) {
        guard !words.name.isEmpty else { throw .nameMissing }
        guard !words.description.isEmpty else { throw .descriptionMissing }
        let texts = [words] + Array(translations.values)
        guard texts.allSatisfy(\.isShortEnough), documents.allSatisfy({ $0.count <= 500 }) else {
            throw .tooLong
        }
        if let from = eligibility.ageFrom, let until = eligibility.ageUntil, until < from {
            throw .agesReversed
        }
        guard hours.allSatisfy(\.isInOrder) else { throw .hoursReversed }
    }
}

/// The sentences of an offer in one language (Texte des Angebots).
public struct OfferWords: Equatable, Sendable {
    public var name: String
    public var description: String
    /// For whom, beyond what is structured.
    public var eligibility: String
    public var cost: String
    /// How one gets there: walk in, call, be referred.
    public var access: String

    public init(
        name: String,
        description: String = "",
        eligibility: String = "",
        cost: String = "",
        access: String = ""
    ) {
        self.name = name
        self.description = description
        self.eligibility = eligibility
        self.cost = cost
        self.access = access
    }

    var isShortEnough: Bool {
        name.count <= 200 && [description, eligibility, cost, access].allSatisfy { $0.count <= 4000 }
    }

    /// What is not translated is said in the other words.
    func filled(from other: OfferWords) -> OfferWords {
        func text(_ part: KeyPath<OfferWords, String>) -> String {
            self[keyPath: part].isEmpty ? other[keyPath: part] : self[keyPath: part]
        }
        return OfferWords(
            name: text(\.name),
            description: text(\.description),
            eligibility: text(\.eligibility),
            cost: text(\.cost),
            access: text(\.access)
        )
    }
}

/// To whom an offer is open; what is left empty closes nobody out (Zugangsvoraussetzungen).
public struct Eligibility: Equatable, Sendable {
    public var statuses: [ResidenceGroup] = []
    public var ageFrom: Int?
    public var ageUntil: Int?
    public var towns: [String] = []
    /// The level of German it takes: A1 … C2.
    public var languageLevel: String?

    public init() {}

    public static let levels = ["A1", "A2", "B1", "B2", "C1", "C2"]
}

/// The residence status as offers ask for it, in groups (Gruppe von Aufenthaltstiteln).
public enum ResidenceGroup: String, CaseIterable, Sendable {
    case permissionPending, toleration, protection, temporaryProtection, permit, settlement, euCitizen, german
    case undocumented

    /// Its name where the directory is handed to others.
    public var name: String {
        switch self {
        case .permissionPending: "Aufenthaltsgestattung"
        case .toleration: "Duldung"
        case .protection: "Aufenthaltserlaubnis mit Schutz (§§ 22–25 AufenthG)"
        case .temporaryProtection: "Vorübergehender Schutz (§ 24 AufenthG)"
        case .permit: "Andere Aufenthaltserlaubnis"
        case .settlement: "Niederlassungserlaubnis"
        case .euCitizen: "Freizügigkeit (EU)"
        case .german: "Deutsche Staatsangehörigkeit"
        case .undocumented: "Ohne Papiere"
        }
    }
}

/// How many may come, how many places are free, how long one waits (Kapazität).
public struct OfferCapacity: Equatable, Sendable {
    public var places: Int?
    public var free: Int?
    public var waitingDays: Int?

    public init(places: Int? = nil, free: Int? = nil, waitingDays: Int? = nil) {
        self.places = places
        self.free = free
        self.waitingDays = waitingDays
    }
}

/// Whom to ask at an agency: a person or a desk (Ansprechstelle).
public struct ContactPoint: Equatable, Sendable {
    public var name: String
    public var role: String
    public var email: String
    public var phone: String

    public init(name: String, role: String = "", email: String = "", phone: String = "") {
        self.name = name
        self.role = role
        self.email = email
        self.phone = phone
    }
}

/// When an offer is open on some weekdays, or closed for some days (Öffnungszeiten).
public struct OpeningHours: Equatable, Sendable {
    public enum Weekday: String, CaseIterable, Sendable {
        case monday = "MO", tuesday = "TU", wednesday = "WE", thursday = "TH", friday = "FR", saturday = "SA"
        case sunday = "SU"
    }

    public var days: [Weekday]
    /// `09:00`; empty together with `closes` where it is closed in this time.
    public var opens: String
    public var closes: String
    /// For an exception: the days it is for.
    public var from: Day?
    public var until: Day?
    public var note: String

    public init(
        _ days: [Weekday] = [],
        opens: String = "",
        closes: String = "",
        exception: Period? = nil,
        note: String = ""
    ) {
        self.days = days
        self.opens = opens
        self.closes = closes
        from = exception?.from
        until = exception.map { $0.until ?? $0.from }
        self.note = note
    }

    public var isException: Bool { from != nil }
    public var isClosed: Bool { opens.isEmpty }

    var isInOrder: Bool { (opens.isEmpty && closes.isEmpty) || (!opens.isEmpty && opens < closes) }
}
