import Kernel
import Pathways

/// A fact nobody has to write down, because it follows from what is kept anyway (abgeleitete Angabe).
public struct DerivedFact: Hashable, Sendable {
    public enum Origin: Hashable, Sendable {
        /// An entry of the timeline.
        case coverage(CoveragePeriod.ID)
        /// The birthday of a child in the household.
        case child(Person.ID)
    }

    public let fact: FactKey
    public let record: FactRecord
    public let origin: Origin
}

extension DerivedFact {
    /// What the entries of one person's timeline say of a fact: the kinds that mean yes, and that the lane is open.
    static func all(_ definition: FactDefinition, from coverage: [CoveragePeriod]) -> [DerivedFact] {
        guard let lane = definition.lane, definition.kind == .flag else { return [] }
        return coverage.filter { $0.lane == lane }.compactMap { period in
            let value: FactValue? =
                definition.laneKinds.contains(period.kind) ? .yes : lane.isGap(period.kind) ? .no : nil
            // Without a day of its own it would hold since time immemorial.
            guard let value, let known = period.recordedOn ?? period.fromOn ?? period.untilOn else {
                return nil
            }
            return DerivedFact(
                fact: definition.code,
                record: FactRecord(
                    value,
                    from: period.fromOn.map { .day($0) } ?? .unknown,
                    until: period.untilOn,
                    recordedOn: known
                ),
                origin: .coverage(period.id)
            )
        }
    }

    /// While it is under age, a child of the household is a minor child in the household of its parent.
    ///
    /// Whoever came together with the parent or was born here afterwards was there all the time; of any other child
    /// only that it was there when the case was opened.
    static func minorChild(_ child: Person, of parent: Person, caseOpenedOn: Day) -> DerivedFact? {
        guard let born = child.details.birth.earliest else { return nil }
        let lastDay = Age.completes(18, born: born)
        let record = FactRecord(
            .yes,
            from: beginning(child, parent),
            until: lastDay,
            recordedOn: min(caseOpenedOn, lastDay)
        )
        return DerivedFact(fact: .minorChildInHousehold, record: record, origin: .child(child.id))
    }

    private static func beginning(_ child: Person, _ parent: Person) -> UncertainDay {
        if child.details.entry != .unknown { return child.details.entry }
        guard let entered = parent.details.entry.latest, let born = child.details.birth.earliest else {
            return .unknown
        }
        return born >= entered ? child.details.birth : .unknown
    }
}

extension FactKey {
    /// Follows from the birthdays of the children in the case.
    static let minorChildInHousehold: FactKey = "minor-child-in-household"
}
