import Kernel

/// Which part of what happened is looked at: when, where, of which kind (Ausschnitt der Ketten).
public struct ChainQuestion: Hashable, Sendable {
    /// What kind of thing happened, as the code of an activity begins (Art des Ereignisses).
    public enum Kind: String, CaseIterable, Sendable {
        case `case`, phase, step, referral, transition, status, coverage
    }

    /// Cases that began in these months, the first day of the first to the last day of the last.
    public var period: Period?
    public var town: String?
    /// Cases in which this agency has a part.
    public var agency: String?
    /// Cases in which something happened under this law.
    public var sphere: String?
    /// Only cases in which this happened.
    public var activity: String?
    /// All kinds where it is empty.
    public var kinds: Set<Kind>
    /// The most frequent arrows, until together they are this many percent of all steps.
    public var share: Int

    public static let usualShare = 80

    public init(kinds: Set<Kind> = [], share: Int = usualShare) {
        self.kinds = kinds
        self.share = min(max(share, 1), 100)
    }
}

extension EventLog {
    /// What the question leaves of the log; the town was asked of the store.
    func asked(_ question: ChainQuestion) -> EventLog {
        var log = self
        if let agency = question.agency, let column = log.group {
            log = log.keepingCases(with: column.codes, column.code(of: agency))
        }
        if let activity = question.activity { log = log.casesWith([activity]) }
        if let sphere = question.sphere { log = log.casesUnder(sphere) }
        if let period = question.period { log = log.casesBegun(in: period) }
        guard !question.kinds.isEmpty else { return log }
        let beginnings = question.kinds.map { $0.rawValue + "." }
        return log.eventsNamed(
            Set(log.activity.names.filter { name in beginnings.contains(where: name.hasPrefix) })
        )
    }

    /// By the day of the first event.
    private func casesBegun(in period: Period) -> EventLog {
        keeping(cases: { number in
            let events = events(of: number)
            guard let first = events.first else { return false }
            return period.contains(Day(number: Int(times[first] / Self.day)))
        })
    }

    private func keepingCases(with codes: [UInt32], _ code: UInt32?) -> EventLog {
        keeping(cases: { number in code != nil && events(of: number).contains { codes[$0] == code } })
    }

    private func casesUnder(_ sphere: String) -> EventLog {
        let column = eventAttributes.first { $0.key == TraceReader.sphere }
        return keeping(cases: { number in events(of: number).contains { column?[$0] == .text(sphere) } })
    }

    /// Microseconds of a day.
    static let day: Int64 = 86_400_000_000
}
