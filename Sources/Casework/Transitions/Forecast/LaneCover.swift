import Kernel
import Pathways

/// What covers one lane: as it is on record, and as it will be when the spheres change (Deckung einer Spur).
struct LaneCover {
    /// One entry with the day on which it really ends.
    private struct Entry {
        let stretch: LaneTimeline.Stretch
        let from: Day
        let until: Day?
        /// The change that ends it before its time.
        let change: ForeseenChange?

        var period: Period? { Period(from: from, until: until) }
    }

    let lane: CoverageLane
    /// The first day of which anything is known; nothing for an empty lane.
    let first: Day?
    let recorded: DaySet
    let expected: DaySet
    private let entries: [Entry]

    init(_ timeline: LaneTimeline, changes: [ForeseenChange], work: [LaneTimeline.Stretch]) {
        let lane = timeline.lane
        self.lane = lane
        let covering = timeline.stretches.filter { !lane.isGap($0.kind) }
        let entries = covering.map { Self.entry($0, lane, changes, work) }
        self.entries = entries
        recorded = DaySet(covering.compactMap { Period(from: $0.from ?? Self.always, until: $0.until) })
        expected = DaySet(entries.compactMap(\.period))
        let open = timeline.stretches.filter { lane.isGap($0.kind) }.compactMap(\.from).min()
        first = [recorded.first, open].compactMap { $0 }.min()
    }

    /// Why nothing covers from this day on: what ended on the day before.
    func cause(before day: Day) -> ForecastGap.Cause {
        let eve = day.adding(days: -1)
        let ended = entries.filter { $0.until == eve }
        if let change = ended.compactMap(\.change).first { return .sphereChanges(change.pair) }
        guard let last = ended.max(by: { $0.from < $1.from }) else { return .onRecord }
        if lane == .residenceTitle, let title = ResidenceTitle(rawValue: last.stretch.kind) {
            return .titleEnds(title)
        }
        return .coverEnds(last.stretch.kind)
    }

    // An entry without a beginning says nothing about the days before its end, so none of them is called a gap.
    private static let always = Day.clamped(year: 1, month: 1, day: 1)

    // What began on the day of the change or later was granted in knowledge of it.
    private static func entry(
        _ stretch: LaneTimeline.Stretch,
        _ lane: CoverageLane,
        _ changes: [ForeseenChange],
        _ work: [LaneTimeline.Stretch]
    ) -> Entry {
        let from = stretch.from ?? always
        let change = changes.filter { change in
            from < change.day && (stretch.until.map { change.day <= $0 } ?? true)
                && change.ends(
                    stretch.kind,
                    in: lane,
                    whoWorks: work.contains { $0.covers(change.day) }
                )
        }
        .min { $0.day < $1.day }
        return Entry(
            stretch: stretch,
            from: from,
            until: change.map { $0.day.adding(days: -1) } ?? stretch.until,
            change: change
        )
    }
}

extension LaneTimeline.Stretch {
    /// Work or training that brings an insurance with it.
    var isWork: Bool {
        [Activity.employment, .vocationalTraining].map(\.rawValue).contains(kind)
    }

    func covers(_ day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
}
