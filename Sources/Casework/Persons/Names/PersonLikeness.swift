import Kernel

/// How likely two entries mean one person, with the reasons a case manager can weigh (mögliche Dublette).
///
/// It never decides: two brothers may share a name, and 1 January is everybody's birthday.
public struct PersonLikeness: Equatable, Sendable {
    /// What an entry says about a person, as far as it helps to recognise them.
    public struct Traits: Sendable {
        public let given: String
        public let family: String
        /// The whole name in the person's own script, where it is known.
        public let original: String
        public let birth: UncertainDay
        /// The day of entry into Germany; it speaks where the birthday is silent.
        public let arrived: UncertainDay

        public init(
            given: String,
            family: String,
            original: String = "",
            birth: UncertainDay,
            arrived: UncertainDay = .unknown
        ) {
            self.given = given
            self.family = family
            self.original = original
            self.birth = birth
            self.arrived = arrived
        }

        /// Every form of the name, one after another.
        public var names: String { [given, family, original].joined(separator: " ") }
    }

    public enum Reason: String, CaseIterable, Sendable {
        case sameName, similarName, namesSwapped, differentName
        case sameBirthday, placeholderBirthday, birthdayFits, dayAndMonthSwapped, oneDigitDiffers,
            twoDigitsDiffer
        case birthdayUnknown, differentBirthday, sameArrival, differentArrival
    }

    /// From 0 to 1.
    public let score: Double
    public let reasons: [Reason]

    /// Worth showing to someone.
    public var isPossible: Bool { score >= 0.72 }

    /// Worth a look while a name is typed: likely by the dates, or the same name while a birthday is missing.
    public var isWorthAsking: Bool {
        isPossible || reasons.contains(.birthdayUnknown) && !reasons.contains(.differentName) && score >= 0.62
    }

    /// Hardly anyone else.
    public var isLikely: Bool { score >= 0.9 }

    public static func score(_ left: Traits, _ right: Traits) -> PersonLikeness {
        let name = PersonNameLikeness(left, right)
        let birth = BirthdayLikeness(left.birth, right.birth)
        let entry = arrival(left.arrived, right.arrived)
        let dates = birth.reason == .birthdayUnknown ? entry : nil
        // Who mistyped the birthday seldom mistyped the day of entry as well.
        let isContradicted = birth.isSlip && entry?.reason == .differentArrival
        // A name alone says too little: in a town of thirty Ahmads the dates decide.
        let score = name.similarity * name.similarity * (0.4 + 0.6 * (dates?.similarity ?? birth.similarity))
        return PersonLikeness(
            score: isContradicted ? score * 0.9 : score,
            reasons: [name.reason, birth.reason]
                + (isContradicted ? [.differentArrival] : dates.map { [$0.reason] } ?? [])
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
        let whole = Self.originals(left, right)
        let straight = Self.both(
            Self.given(given, otherGiven),
            NameMatch.similarity(family, otherFamily)
        )
        let crossed = Self.both(
            NameMatch.similarity(given, otherFamily),
            NameMatch.similarity(family, otherGiven)
        )
        // Forms swap the two often enough, so it takes only a little away.
        let swapped = crossed * 0.95 > straight
        similarity = max(swapped ? crossed * 0.95 : straight, whole)
        reason =
            switch similarity {
            case ..<0.75: .differentName
            case _ where swapped: .namesSwapped
            case 1...: .sameName
            default: .similarName
            }
    }

    // Samira is not Samir in another spelling, Ivanova may be Ivanov.
    private static func given(_ one: [NameWord], _ other: [NameWord]) -> Double {
        let similarity = NameMatch.similarity(one, other)
        guard one.count == 1, other.count == 1, let left = one.first, let right = other.first,
            left.isOtherSex(than: right)
        else { return similarity }
        return min(similarity, 0.6)
    }

    // What one entry says in the person's own script, the other may say in Latin letters.
    private static func originals(_ left: PersonLikeness.Traits, _ right: PersonLikeness.Traits) -> Double {
        let (one, other) = (NameParts.of(left.original), NameParts.of(right.original))
        let (latin, otherLatin) = (
            NameParts.of(left.given + " " + left.family), NameParts.of(right.given + " " + right.family)
        )
        return max(
            NameMatch.similarity(one, other),
            NameMatch.similarity(one, otherLatin),
            NameMatch.similarity(latin, other)
        )
    }

    // The weaker half counts more: brothers share the stronger one.
    private static func both(_ given: Double, _ family: Double) -> Double {
        0.65 * min(given, family) + 0.35 * max(given, family)
    }
}

extension NameWord {
    fileprivate func isOtherSex(than other: NameWord) -> Bool {
        let (one, another) = (NameSounds.of(self), NameSounds.of(other))
        let (shorter, longer) = one.count < another.count ? (one, another) : (another, one)
        return longer.count == shorter.count + 1 && longer.last == UInt8(ascii: "a")
            && longer.dropLast().elementsEqual(shorter) && !SoundDistance.isVowel(shorter.last ?? 0)
    }
}
