import Kernel
import Pathways

/// Takes persons for possible doubles who have the same name, but for case and accents, and birthdays that agree.
public struct SameNameDoubles: PossibleDoubles {
    public init() {}

    public func find(among persons: [PersonDraft]) -> [PossibleDouble] {
        var earlier: [String: [Int]] = [:]
        var found: [PossibleDouble] = []
        for (place, person) in persons.enumerated() {
            let name = TermText.key("\(person.familyName)\u{1F}\(person.givenName)")
            // A name hundreds share says nothing; comparing all of them would take for ever.
            for other in earlier[name, default: []].prefix(100)
            where Self.agree(persons[other].birth.value, person.birth.value) {
                found.append(PossibleDouble(first: other, second: place, reason: "sameNameAndBirth"))
            }
            earlier[name, default: []].append(place)
        }
        return found
    }

    static func agree(_ first: UncertainDay?, _ second: UncertainDay?) -> Bool {
        guard let first, let second, let earliest = first.earliest, let latest = first.latest,
            let otherEarliest = second.earliest, let otherLatest = second.latest
        else { return false }
        return earliest <= otherLatest && otherEarliest <= latest
    }
}
