import Kernel

/// Asks how long cases wait where the legal sphere or the agency changes (Wartezeiten an den Übergängen).
public struct ReadChainWaits: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public let question: ChainQuestion

    public init(_ question: ChainQuestion) {
        self.question = question
    }

    public var subject: Subject { .all("chains") }

    public func answer(
        from stores: any ChainLogStores,
        for user: User,
        at moment: Moment
    ) throws -> ChainWaits {
        let store = stores.chainLog
        let log = try store.log(town: question.town)
        let asked = log.asked(question)
        return ChainWaits(
            question: question,
            spheres: ChainPassages(asked, at: .sphere).lines,
            agencies: ChainPassages(asked, at: .agency).lines,
            ground: try ChainGround(of: log, in: store)
        )
    }
}

/// What the page of waiting times shows (Wartezeiten).
public struct ChainWaits: Sendable {
    public let question: ChainQuestion
    public let spheres: [ChainPassages.Line]
    public let agencies: [ChainPassages.Line]
    public let ground: ChainGround
}

/// From one legal sphere or agency to the next: how many cases, how long it took, and how that changed (Übergänge).
public struct ChainPassages: Sendable {
    public enum Place: Sendable {
        case sphere, agency
    }

    /// One pair.
    public struct Line: Sendable {
        public let from: String
        public let to: String
        public let cases: PublishedCount
        public let wait: WaitSpread
        /// How many cases waited at most so many days; the last is open.
        public let bins: [(most: Int?, cases: PublishedCount)]
        /// The earlier and the later half of the passages, and whether they differ more than by chance.
        public let change: WaitChange?
    }

    /// The upper ends of the bins in days.
    static let ends = [7, 14, 30, 60, 90, 180]

    public let lines: [Line]

    init(_ log: EventLog, at place: Place) {
        var passages: [[String]: [Passage]] = [:]
        for number in 0..<log.caseCount { Self.collect(log, number, place, into: &passages) }
        lines = passages.compactMap(Self.line).sorted { one, other in
            (-(one.cases.exact ?? 0), one.from, one.to) < (-(other.cases.exact ?? 0), other.from, other.to)
        }
    }

    private struct Passage {
        let caseNumber: Int
        let time: Int64
        let days: Int
    }

    private static func collect(
        _ log: EventLog,
        _ number: Int,
        _ place: Place,
        into passages: inout [[String]: [Passage]]
    ) {
        var last: (name: String, time: Int64)?
        for event in log.events(of: number) {
            guard let name = log.name(of: event, at: place) else { continue }
            let time = log.times[event]
            if let last, last.name != name {
                let days = Int((time - last.time) / EventLog.day)
                passages[[last.name, name], default: []].append(
                    Passage(caseNumber: number, time: time, days: days)
                )
            }
            last = (name, time)
        }
    }

    private static func line(_ pair: [String], _ passages: [Passage]) -> Line? {
        let cases = Set(passages.map(\.caseNumber)).count
        guard let wait = WaitSpread(passages.map(\.days), cases: cases) else { return nil }
        let inTime = passages.sorted { ($0.time, $0.caseNumber) < ($1.time, $1.caseNumber) }.map(\.days)
        let half = inTime.count / 2
        return Line(
            from: pair[0],
            to: pair[1],
            cases: RoundedCounts.standard.published(cases),
            wait: wait,
            bins: bins(passages),
            change: WaitChange(before: Array(inTime[..<half]), after: Array(inTime[half...]))
        )
    }

    private static func bins(_ passages: [Passage]) -> [(most: Int?, cases: PublishedCount)] {
        var low = Int.min
        return (ends.map(Optional.some) + [nil]).map { end in
            let inBin = passages.filter { $0.days > low && $0.days <= end ?? Int.max }
            low = end ?? Int.max
            return (end, RoundedCounts.standard.published(Set(inBin.map(\.caseNumber)).count))
        }
    }
}

extension EventLog {
    fileprivate func name(of event: Int, at place: ChainPassages.Place) -> String? {
        switch place {
        case .agency: return group?[event]
        case .sphere:
            guard
                case .text(let name)? = eventAttributes.first(where: { $0.key == TraceReader.sphere })?[event]
            else { return nil }
            return name
        }
    }
}
