import Kernel

/// Takes persons of a list for possible doubles whose names are alike in any spelling and whose birthdays agree.
public struct LikeNameDoubles: PossibleDoubles {
    /// A name that more persons share says nothing; comparing all of them would take for ever.
    static let mostAlike = 200

    public init() {}

    public func find(among persons: [PersonDraft]) -> [PossibleDouble] {
        var earlier: [String: [Int]] = [:]
        var found: [PossibleDouble] = []
        for (place, person) in persons.enumerated() {
            let keys = Set(NameKey.keys(for: person.familyName + " " + person.givenName))
            let others = Set(keys.flatMap { earlier[$0, default: []].suffix(Self.mostAlike) })
            found += others.sorted().compactMap { other in double(persons, other, place) }
            for key in keys { earlier[key, default: []].append(place) }
        }
        return found
    }

    private func double(_ persons: [PersonDraft], _ first: Int, _ second: Int) -> PossibleDouble? {
        let likeness = PersonLikeness.score(persons[first].traits, persons[second].traits)
        guard likeness.isLikely else { return nil }
        let reason = likeness.reasons.contains(.sameName) ? "sameNameAndBirth" : "similarNameAndBirth"
        return PossibleDouble(first: first, second: second, reason: reason)
    }
}

extension PersonDraft {
    var traits: PersonLikeness.Traits {
        PersonLikeness.Traits(
            given: givenName,
            family: familyName,
            birth: birth.value ?? .unknown,
            arrived: entry.value ?? .unknown
        )
    }
}
