import Kernel

/// A person's rights to stay in order, and on which days nothing is known of them (Statusverlauf).
///
/// A status that goes on gives way to one that begins later. Before birth and entry there was none; between two
/// records, after the last one and where a beginning is uncertain, nothing is known.
public struct StatusHistory: Sendable {
    struct Segment {
        let from: Int
        /// `nil` where it goes on.
        let through: Int?
        let knowledge: Knowledge
    }

    enum Knowledge: Equatable {
        case held(TitleSet)
        case notHere
        case unknown
    }

    let segments: [Segment]

    public init(of situation: Situation) {
        let spans = Self.spans(of: situation.statuses)
        let here = Self.notHereUntil(situation)
        let days = Self.boundaries(of: spans, here)
        segments = days.indices.map { index in
            Segment(
                from: days[index],
                through: index + 1 < days.count ? days[index + 1] - 1 : nil,
                knowledge: Self.knowledge(on: days[index], spans, here)
            )
        }
    }

    /// Days on which one of the titles was held, was not, or on which nobody knows.
    func line(_ selector: TitleSelector) -> VerdictLine {
        var line = VerdictLine(reserving: segments.count)
        for segment in segments {
            switch segment.knowledge {
            case .held(let held): line.append(selector.verdict(of: held), from: segment.from)
            case .notHere: line.append(.unmet, from: segment.from)
            case .unknown: line.append(.unknown, from: segment.from)
            }
        }
        return line
    }

    func stretches(_ worth: (TitleSet) -> TimeStretch.Worth) -> [TimeStretch] {
        segments.map { segment in
            let value: TimeStretch.Worth =
                switch segment.knowledge {
                case .held(let held): worth(held)
                case .notHere: .interrupts
                case .unknown: .unknown
                }
            return TimeStretch(from: segment.from, through: segment.through, worth: value)
        }
    }
}

extension StatusHistory {
    private struct Span {
        let title: ResidenceTitle
        let from: Int
        let through: Int?
    }

    private static func spans(of statuses: [StatusRecord]) -> [Span] {
        let known = statuses.compactMap { status in certainFrom(status).map { (status, $0) } }
            .sorted { $0.1 < $1.1 }
        return known.enumerated().compactMap { index, entry in
            let (status, from) = entry
            let later = known[(index + 1)...].first { $0.1 > from }
            let given = later.map { (($0.0.from.earliest?.number) ?? $0.1) - 1 }
            let through = status.until?.number ?? given.map { max($0, from) }
            if let through, through < from { return nil }
            return Span(title: status.title, from: from, through: through)
        }
    }

    private static func certainFrom(_ status: StatusRecord) -> Int? {
        status.from.latest?.number ?? status.recordedOn?.number ?? status.until?.number
    }

    private static func notHereUntil(_ situation: Situation) -> Int? {
        let entered = situation.entered.earliest ?? situation.born.earliest
        return entered.map { $0.number - 1 }
    }

    private static func boundaries(of spans: [Span], _ notHereUntil: Int?) -> [Int] {
        var days = [VerdictLine.ever]
        if let notHereUntil { days.append(notHereUntil + 1) }
        for span in spans {
            days.append(span.from)
            if let through = span.through { days.append(through + 1) }
        }
        days.sort()
        var last: Int?
        return days.filter { day in
            defer { last = day }
            return day != last
        }
    }

    private static func knowledge(on day: Int, _ spans: [Span], _ notHereUntil: Int?) -> Knowledge {
        var held = TitleSet()
        for span in spans where span.from <= day && span.through.map({ day <= $0 }) ?? true {
            held.insert(span.title)
        }
        if !held.isEmpty { return .held(held) }
        return notHereUntil.map { day <= $0 } ?? false ? .notHere : .unknown
    }
}
