import Kernel
import Pathways

/// How many days a closed transition left uncovered, without anything that points back (Ergebnis des Wechsels).
public struct TransitionOutcome: Equatable, Sendable {
    public let pair: SpherePair
    /// Nothing for the transition as a whole.
    public let agency: SwitchAgency?
    public let uncoveredDays: Int
    public let lanes: Set<CoverageLane>

    /// The window before the change in which a gap still belongs to it.
    static let leadDays = 31

    /// One for the transition as a whole, and one for each kind of agency that had a lane to secure.
    static func all(
        of transition: SphereTransition,
        tasks: [TransitionTask],
        forecast: CoverageForecast,
        closedOn day: Day
    ) -> [TransitionOutcome] {
        let securing = tasks.filter { $0.dropped == nil && $0.secures != nil }
        let start = min(transition.expectedOn, day).adding(days: -leadDays)
        let window = Period(from: start, until: day)
        func outcome(_ agency: SwitchAgency?, _ tasks: [TransitionTask]) -> TransitionOutcome {
            let lanes = Set(tasks.compactMap(\.secures))
            let days = window.map { forecast.uncoveredOnRecord(lanes, in: $0) } ?? 0
            return TransitionOutcome(pair: transition.pair, agency: agency, uncoveredDays: days, lanes: lanes)
        }
        let byAgency = Dictionary(grouping: securing, by: \.agency)
        return [outcome(nil, securing)]
            + byAgency.keys.sorted { $0.rawValue < $1.rawValue }.map { outcome($0, byAgency[$0] ?? []) }
    }
}

extension Day {
    /// `2026-11`.
    var isoMonth: String { String(iso.prefix(7)) }
}
