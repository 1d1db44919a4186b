import Kernel
import Pathways

/// What the agencies have to do for one pair of legal spheres, as the profile lists it (Checkliste des Wechsels).
public struct TransitionChecklist: Decodable, Equatable, Sendable {
    /// One thing an agency has to do.
    public struct Step: Decodable, Equatable, Sendable {
        public let code: String
        public let agency: SwitchAgency
        public let de: String
        public let en: String
        /// Days from the first day of the new sphere, below zero before it; left out: within the month of the change.
        public let days: Int?
        /// The lane that this keeps from having a gap.
        public let secures: CoverageLane?
        /// The paper that shows it; left out where none is asked for.
        public let evidence: ChainTemplate.Words?

        /// Until when it is to be done where the new sphere begins on this day.
        func due(at change: Day) -> Day {
            days.map { change.adding(days: $0) } ?? change.endOfMonth
        }
    }

    public let from: LegalSphere
    public let to: LegalSphere
    public let steps: [Step]

    public var pair: SpherePair { SpherePair(from: from, to: to) }
}

extension CaseworkProfile {
    public var checklists: [TransitionChecklist] { transitions ?? [] }

    public func checklist(for pair: SpherePair) -> TransitionChecklist? {
        checklists.first { $0.pair == pair }
    }

    /// Checklists that name spheres the profile does not have, a pair twice, or a step twice.
    var transitionFlaws: [Flaw] {
        let spheres = legalSpheres.map(\.code)
        return checklists.enumerated().flatMap { index, list -> [Flaw] in
            let path = ["transitions", "\(index + 1)"]
            let isTwice = checklists.prefix(index).contains { $0.pair == list.pair }
            return Flaw.unknown(
                [(path + ["from"], list.from.rawValue), (path + ["to"], list.to.rawValue)],
                among: spheres
            ) + (isTwice ? [Flaw(.usedTwice, at: path, list.pair.code)] : []) + list.stepFlaws(at: path)
        }
    }
}

extension TransitionChecklist {
    fileprivate func stepFlaws(at path: [String]) -> [Flaw] {
        let codes = steps.map(\.code)
        let twice = codes.enumerated().filter { codes.prefix($0).contains($1) }
            .map { Flaw(.usedTwice, at: path + ["steps", "\($0 + 1)"], $1) }
        guard from == to else { return twice }
        return twice + [
            Flaw(.notFitting, at: path, pair.code, expected: ["„from“ and „to“ must be two legal spheres"])
        ]
    }
}
