import Kernel

/// Persons within sight who may be the one who is being entered, the likeliest first (mögliche Dublette).
public struct FindCandidates: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = true

    private static let most = 5

    public let traits: PersonLikeness.Traits
    /// A record that is there already and is not its own double.
    public let leavingOut: Person.ID?

    public init(_ traits: PersonLikeness.Traits, leavingOut: Person.ID? = nil) {
        self.traits = traits
        self.leavingOut = leavingOut
    }

    public var subject: Subject { leavingOut.map { Subject("person", $0) } ?? .all("person") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> [PersonCandidate] {
        let keys = NameKey.keys(for: traits.names)
        guard !keys.isEmpty else { return [] }
        // One typing error may spoil every key; then the birthday leads to the person.
        let found = try stores.doubles.alike(keys, traits.birthsLikelyMeant, limit: 1000)
        return found.filter { $0.person.id != leavingOut }
            .map { PersonCandidate(found: $0, likeness: .score(traits, $0.person.traits)) }
            .filter(\.likeness.isWorthAsking)
            .sorted { ($1.likeness.score, $0.id) < ($0.likeness.score, $1.id) }
            .prefix(Self.most).map(\.self)
    }
}

/// Whether another office of the municipality may know a person already; who and where, it never says.
///
/// Asked once when a record is saved, never while somebody types, and with an audit entry of its own.
public struct AskIfKnown: Query {
    public static let permission = Permission.openCases
    public static let readsPersonalData = true

    public let traits: PersonLikeness.Traits

    public init(_ traits: PersonLikeness.Traits) {
        self.traits = traits
    }

    public var subject: Subject { .all("person") }

    public func answer(from stores: any CaseworkStores, for user: User, at moment: Moment) throws -> Bool {
        guard stores.profile.doubles.tellsKnownElsewhere, traits.birth.isTelling else { return false }
        return try stores.doubles.isKnownElsewhere(traits)
    }
}

/// A record that may be of the same person, and why.
public struct PersonCandidate: Identifiable, Sendable {
    public let found: FoundPerson
    public let likeness: PersonLikeness

    public var id: String { found.person.id.text }
}

/// What a municipality lets its offices know of each other's persons.
public struct DoubleRules: Decodable, Equatable, Sendable {
    /// Whether somebody who enters a person is told that another office may know them.
    public let tellsKnownElsewhere: Bool
}

extension PersonLikeness.Traits {
    /// The birthday as it was entered and with day and month exchanged.
    public var birthsLikelyMeant: [UncertainDay] {
        guard case .day(let day) = birth, let swapped = Day(year: day.year, month: day.day, day: day.month),
            swapped != day
        else { return birth == .unknown ? [] : [birth] }
        return [birth, .day(swapped)]
    }
}

extension UncertainDay {
    /// An exact day that is not everybody's birthday.
    var isTelling: Bool {
        guard case .day = self else { return false }
        return !isPlaceholderBirthday
    }
}
