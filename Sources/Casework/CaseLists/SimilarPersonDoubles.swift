import Kernel

/// Takes persons for possible doubles whose names sound alike, in any order, and whose dates agree.
public struct SimilarPersonDoubles: PossibleDoubles {
    /// Of persons whose names have the same keys, only so many are compared with each new one.
    private static let depth = 60

    public init() {}

    public func find(among persons: [PersonDraft]) -> [PossibleDouble] {
        var keysOfWords: [String: [String]] = [:]
        var earlier: [String: [Int]] = [:]
        var found: [PossibleDouble] = []
        for (place, person) in persons.enumerated() {
            let keys = keys(of: person, &keysOfWords)
            let others = Set(keys.flatMap { earlier[$0, default: []].suffix(Self.depth) }).sorted()
            found += others.compactMap { double($0, place, persons) }
            for key in keys { earlier[key, default: []].append(place) }
        }
        return found
    }

    private func double(_ first: Int, _ second: Int, _ persons: [PersonDraft]) -> PossibleDouble? {
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
