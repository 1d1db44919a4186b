import Kernel

/// How long passages took that ended before a day, and those that ended from it on (Wartezeiten vorher und nachher).
///
/// A passage belongs to the time in which it ended. By the day on which it began, only the short ones would be over
/// among the latest: every measure would seem to help.
public struct PassageWaits: Sendable {
    /// A change of law, of agency, or one thing that happens directly after another.
    public enum Place: Hashable, Sendable {
        case sphere(String, String)
        case agency(String, String)
        case step(String, String)
    }

    /// One passage of one case.
    private struct Passage {
        let caseNumber: Int
        let endedOn: Day
        let days: Int
    }

    /// One side, as far as it may be told.
    public struct Side: Sendable {
        public let cases: PublishedCount
        /// Nothing where fewer than ten passages or cases stand behind it.
        public let median: Int?
        let days: [Double]
    }

    /// As `WaitChange`: fewer than ten on a side say nothing.
    static let fewest = 10

    public let before: Side
    public let after: Side

    public init(_ log: EventLog, at place: Place, before: Period, after: Period) {
        var passages: [Passage] = []
        for number in 0..<log.caseCount { Self.collect(log, number, place, into: &passages) }
        let side = { (period: Period) in
            let own = passages.filter { period.contains($0.endedOn) }
            let cases = Set(own.map(\.caseNumber)).count
            let isEnough = cases >= Self.fewest
            return Side(
                cases: RoundedCounts.standard.published(cases),
                median: isEnough ? WaitSpread(own.map(\.days), cases: cases)?.median : nil,
                days: isEnough ? own.map { Double($0.days) } : []
            )
        }
        self.before = side(before)
        self.after = side(after)
    }

    /// After against before; nothing where one side has too few.
    public var change: ShiftInterval? {
        guard !before.days.isEmpty, !after.days.isEmpty else { return nil }
        return ShiftInterval(before.days, after.days)
    }

    private static func collect(
        _ log: EventLog,
        _ number: Int,
        _ place: Place,
        into passages: inout [Passage]
    ) {
        var last: (name: String, time: Int64)?
        for event in log.events(of: number) {
            guard let name = log.name(of: event, at: place) else { continue }
            let time = log.times[event]
            let isStep = if case .step = place { true } else { false }
            if let last, isStep || last.name != name, place.isPassage(last.name, name) {
                let end = Day(number: Int(time / EventLog.day))
                let days = Int((time - last.time) / EventLog.day)
                passages.append(Passage(caseNumber: number, endedOn: end, days: days))
            }
            last = (name, time)
        }
    }
}

extension PassageWaits.Place {
    fileprivate func isPassage(_ from: String, _ to: String) -> Bool {
        switch self {
        case .sphere(let one, let other), .agency(let one, let other), .step(let one, let other):
            from == one && to == other
        }
    }
}

extension EventLog {
    fileprivate func name(of event: Int, at place: PassageWaits.Place) -> String? {
        switch place {
        case .agency: return group?[event]
        case .step: return activity[event]
        case .sphere:
            guard
                case .text(let name)? = eventAttributes.first(where: { $0.key == TraceReader.sphere })?[event]
            else { return nil }
            return name
        }
    }

    /// Every change of law and of agency that enough cases went through to be compared.
    public func passagePlaces() -> [PassageWaits.Place] {
        let spheres = ChainPassages(self, at: .sphere).lines.map { PassageWaits.Place.sphere($0.from, $0.to) }
        let agencies = ChainPassages(self, at: .agency).lines.map {
            PassageWaits.Place.agency($0.from, $0.to)
        }
        return spheres + agencies
    }
}
