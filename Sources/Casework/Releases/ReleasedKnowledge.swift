import Kernel

/// What one organisation may know of a case on one day, with the releases that say so (zulässiges Wissen).
///
/// What no release names is not allowed: nothing is concluded from a neighbouring topic or another person.
public struct ReleasedKnowledge: Equatable, Sendable {
    public enum Way: Sendable {
        /// In a letter, a call, a conference.
        case telling
        /// On the pages of Lotse, which only a release opens, not a waiver alone.
        case reading
    }

    public let organisation: Organisation.ID
    public let household: [Person.ID]
    public let grounds: [Release]

    init(organisation: Organisation.ID, household: [Person.ID], grounds: [Release]) {
        self.organisation = organisation
        self.household = household
        self.grounds = grounds
    }

    public var isNothing: Bool { coveredPersons.isEmpty }

    /// Those of the household about whom anything at all may be known.
    public var coveredPersons: [Person.ID] {
        household.filter { person in grounds.contains { $0.details.content.persons.contains(person) } }
    }

    /// The releases under which this topic may be known about this person; none means no.
    public func grounds(for topic: ReleasedTopic, about person: Person.ID) -> [Release] {
        guard household.contains(person) else { return [] }
        return grounds.filter { $0.details.content.covers(topic, about: person) }
    }

    public func allows(_ topic: ReleasedTopic, about person: Person.ID) -> Bool {
        !grounds(for: topic, about: person).isEmpty
    }

    /// About the whole household: only where each member is covered, be it by different releases.
    public func allows(_ topic: ReleasedTopic) -> Bool {
        !household.isEmpty && household.allSatisfy { allows(topic, about: $0) }
    }

    public func allows(_ domain: LifeDomain) -> Bool { allows(.domain(domain)) }

    public func allows(_ category: SpecialCategory) -> Bool { allows(.category(category)) }

    /// The releases under which this topic may be known about anybody.
    public func grounds(for topic: ReleasedTopic) -> [Release] {
        grounds.filter { release in
            household.contains { release.details.content.covers(topic, about: $0) }
        }
    }

    /// The life domains of which something may be known, in the order given.
    public func domains(of domains: [LifeDomain]) -> [LifeDomain] {
        domains.filter { !grounds(for: .domain($0)).isEmpty }
    }

    public var categories: [SpecialCategory] {
        SpecialCategory.allCases.filter { !grounds(for: .category($0)).isEmpty }
    }
}
