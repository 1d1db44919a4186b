import Kernel

/// How likely two entries mean one person, with the reasons a case manager can weigh (mögliche Dublette).
///
/// It never decides: two brothers may share a name, and 1 January is everybody's birthday.
public struct PersonLikeness: Equatable, Sendable {
    /// What an entry says about a person, as far as it helps to recognise them.
    public struct Traits: Sendable {
        public let given: String
        public let family: String
        public let birth: UncertainDay
        /// The day of entry into Germany; it speaks where the birthday is silent.
        public let arrived: UncertainDay

        public init(given: String, family: String, birth: UncertainDay, arrived: UncertainDay = .unknown) {
            self.given = given
            self.family = family
            self.birth = birth
            self.arrived = arrived
        }
    }

    public enum Reason: String, CaseIterable, Sendable {
        case sameName, similarName, namesSwapped, differentName
        case sameBirthday, placeholderBirthday, birthdayFits, dayAndMonthSwapped, oneDigitDiffers
        case birthdayUnknown, differentBirthday, sameArrival, differentArrival
    }

    /// From 0 to 1.
    public let score: Double
    public let reasons: [Reason]

    /// Worth showing to someone.
    public var isPossible: Bool { score >= 0.72 }

    /// Hardly anyone else.
    public var isLikely: Bool { score >= 0.9 }

    public static func score(_ left: Traits, _ right: Traits) -> PersonLikeness {
        let name = PersonNameLikeness(left, right)
        let birth = BirthdayLikeness(left.birth, right.birth)
        let dates = birth.reason == .birthdayUnknown ? arrival(left.arrived, right.arrived) : nil
        // A name alone says too little: in a town of thirty Ahmads the dates decide.
        let score = name.similarity * name.similarity * (0.4 + 0.6 * (dates?.similarity ?? birth.similarity))
        return PersonLikeness(
            score: score,
            reasons: [name.reason, birth.reason] + (dates.map { [$0.reason] } ?? [])
        )
    }

    private static func arrival(
        _ one: UncertainDay,
        _ other: UncertainDay
    ) -> (similarity: Double, reason: Reason)? {
        switch BirthdayLikeness(one, other).reason {
        case .sameBirthday, .placeholderBirthday, .birthdayFits: (0.75, .sameArrival)
        case .birthdayUnknown: nil
        default: (0.3, .differentArrival)
        }
    }
}

/// Given and family name against given and family name, also the other way round.
struct PersonNameLikeness {
    let similarity: Double
    let reason: PersonLikeness.Reason

    init(_ left: PersonLikeness.Traits, _ right: PersonLikeness.Traits) {
        let (given, family) = (NameParts.of(left.given), NameParts.of(left.family))
        let (otherGiven, otherFamily) = (NameParts.of(right.given), NameParts.of(right.family))
        let straight = Self.both(
            NameMatch.similarity(given, otherGiven),
            NameMatch.similarity(family, otherFamily)
        )
        let crossed = Self.both(
            NameMatch.similarity(given, otherFamily),
            NameMatch.similarity(family, otherGiven)
        )
        // Forms swap the two often enough, so it takes only a little away.
        let swapped = crossed * 0.95 > straight
        similarity = swapped ? crossed * 0.95 : straight
        reason =
            switch similarity {
            case ..<0.75: .differentName
            case _ where swapped: .namesSwapped
            case 1...: .sameName
            default: .similarName
            }
    }

    // The weaker half counts more: brothers share the stronger one.
    private static func both(_ given: Double, _ family: Double) -> Double {
        0.75 * min(given, family) + 0.25 * max(given, family)
    }
}
