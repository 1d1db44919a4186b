import Insight
import Kernel
import PortableSQL

/// Makes facts of what is written down in one case (Bildung der Fallfakten).
struct CaseFactMaking {
    /// Of five steps on the scale this one and those below mean that support is needed.
    private static let needed = 3

    private var lines: [CaseFactLine] = []
    private var opened: Day?
    private var turns: [(day: Day, isClosed: Bool)] = []
    private var endings: [(day: Day, reason: String)] = []
    private var ratings: [String: [(day: Day, rating: Int)]] = [:]

    /// Takes a row of `FactSources`.
    mutating func add(_ row: Row) throws {
        let kind: String = try row.value("kind")
        let value = try row.value("value", as: String?.self) ?? ""
        let from = try row.value("from_on", as: String?.self).flatMap { Day(iso: $0) }
        let number = try row.value("number", as: Int?.self)
        switch kind {
        case "opened": opened = from
        case "reopened": from.map { turns.append(($0, false)) }
        case "closed":
            guard let from else { return }
            turns.append((from, true))
            endings.append((from, value))
        case "rating":
            if let from, let number { ratings[value, default: []].append((from, number)) }
        case "birth": Int(value.prefix(4)).map { lines.append(CaseFactLine(.birth, number: $0)) }
        case "entry": Self.month(value).map { lines.append(CaseFactLine(.entry, from: $0)) }
        default:
            guard let kind = CaseFactKind(rawValue: kind), !value.isEmpty || kind != .town else { return }
            let until = try row.value("until_on", as: String?.self).flatMap { Day(iso: $0) }
            lines.append(CaseFactLine(kind, value, from: from, until: until, number: number))
        }
    }

    /// What is known of the case, in an order that does not change.
    var text: String {
        (lines + spans + ends + changes + domains).map(\.text).sorted().joined()
    }

    private var spans: [CaseFactLine] {
        guard let opened else { return [] }
        var spans = [CaseFactLine(.begun, from: opened)]
        var begin: Day? = opened
        for turn in turns.sorted(by: { ($0.day, $0.isClosed ? 0 : 1) < ($1.day, $1.isClosed ? 0 : 1) }) {
            if turn.isClosed, let start = begin {
                spans.append(CaseFactLine(.open, from: start, until: turn.day.adding(days: -1)))
                begin = nil
            } else if !turn.isClosed, begin == nil {
                begin = turn.day
            }
        }
        if let begin { spans.append(CaseFactLine(.open, from: begin)) }
        return spans
    }

    private var ends: [CaseFactLine] {
        endings.map { CaseFactLine(.ended, $0.reason, from: opened, until: $0.day) }
    }

    /// Where one benefit follows another; the day is the first of the new one.
    private var changes: [CaseFactLine] {
        let benefits = lines.filter { $0.kind == .benefit && $0.from != nil }
            .sorted { ($0.from?.number ?? 0, $0.value) < ($1.from?.number ?? 0, $1.value) }
        return zip(benefits, benefits.dropFirst()).compactMap { before, after in
            before.value == after.value
                ? nil : CaseFactLine(.change, "\(before.value)>\(after.value)", from: after.from)
        }
    }

    private var domains: [CaseFactLine] {
        ratings.flatMap { domain, ratings -> [CaseFactLine] in
            guard let first = ratings.first, first.rating <= Self.needed else { return [] }
            let need = CaseFactLine(.need, domain, from: first.day)
            guard let last = ratings.last, last.rating > first.rating else { return [need] }
            return [need, CaseFactLine(.improved, domain, from: last.day)]
        }
    }

    private static func month(_ written: String) -> Day? {
        Day(iso: written.prefix(7).count == 7 ? written.prefix(7) + "-01" : written.prefix(4) + "-01-01")
    }
}
