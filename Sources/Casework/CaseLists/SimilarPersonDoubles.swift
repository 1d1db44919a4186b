import Kernel

/// Takes persons for possible doubles whose names sound alike, in any order, and whose dates agree.
public struct SimilarPersonDoubles: PossibleDoubles {
    /// Of persons whose names have the same keys, only so many are compared with each new one.
    private static let depth = 10
    /// One case manager does not look at more for one person.
    private static let most = 3

    public init() {}

    public func find(among persons: [PersonDraft]) -> [PossibleDouble] {
        var keysOfWords: [String: [String]] = [:]
        var earlier: [String: [Int]] = [:]
        var found: [PossibleDouble] = []
        for (place, person) in persons.enumerated() {
            let keys = keys(of: person, &keysOfWords)
            let others = Set(keys.flatMap { earlier[$0, default: []].suffix(Self.depth) }).sorted()
            found += others.lazy.compactMap { double($0, place, persons) }.prefix(Self.most)
            for key in keys { earlier[key, default: []].append(place) }
        }
        return found
    }

    private func double(_ first: Int, _ second: Int, _ persons: [PersonDraft]) -> PossibleDouble? {
        // Most who share a name differ in their birthday, which costs far less to compare.
        guard Self.mayAgree(persons[first].birth.value, persons[second].birth.value) else { return nil }
        let likeness = PersonLikeness.score(Self.traits(persons[first]), Self.traits(persons[second]))
        guard likeness.isPossible else { return nil }
        let reason =
            switch likeness.reasons.first {
            case .sameName: "sameNameAndBirth"
            case .namesSwapped: "namesSwapped"
            default: "similarNameAndBirth"
            }
        return PossibleDouble(first: first, second: second, reason: reason)
    }

    private static func mayAgree(_ one: UncertainDay?, _ other: UncertainDay?) -> Bool {
        guard let one, let other else { return one == other }
        if case .day(let day) = one, case .day(let otherDay) = other {
            return day == otherDay || day.month == otherDay.day && day.day == otherDay.month
        }
        return SameNameDoubles.agree(one, other)
    }

    private static func traits(_ person: PersonDraft) -> PersonLikeness.Traits {
        PersonLikeness.Traits(
            given: person.givenName,
            family: person.familyName,
            birth: person.birth.value ?? .unknown,
            arrived: person.entry.value ?? .unknown
        )
    }

    // The smaller key stands first, so that exchanged names meet; the year keeps the groups small.
    private func keys(of person: PersonDraft, _ known: inout [String: [String]]) -> [String] {
        let years = Self.years(person.birth.value)
        var keys: Set<String> = []
        for family in Self.keys(person.familyName, &known) {
            for given in Self.keys(person.givenName, &known) {
                let names = family < given ? "\(family)|\(given)" : "\(given)|\(family)"
                for year in years { keys.insert("\(names)|\(year)") }
            }
        }
        return Array(keys)
    }

    // Without a birthday the day of entry speaks, and only beside others of the same name.
    private static func years(_ birth: UncertainDay?) -> [String] {
        guard let year = birth?.earliest?.year else { return [""] }
        return ["\(year)"]
    }

    private static func keys(_ name: String, _ known: inout [String: [String]]) -> [String] {
        if let keys = known[name] { return keys }
        let keys = NameKey.keys(for: name)
        known[name] = keys.isEmpty ? [""] : keys
        return keys.isEmpty ? [""] : keys
    }
}
