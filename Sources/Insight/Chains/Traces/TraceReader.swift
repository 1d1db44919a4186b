/// Makes a log of the traces of cases as the database keeps them (Leser der Fallspuren).
///
/// A trace has a line for each event: the number of its day, the code of what happened, the agency and the legal
/// sphere, parted by tabs; an empty text says there is none. What was read stays; traces read again replace the
/// earlier ones.
public struct TraceReader: Sendable {
    /// The key of the legal sphere among the attributes of events.
    public static let sphere = "legalSphere"

    private var traces: [Int64] = []
    private var caseStarts: [UInt32] = [0]
    private var times: [Int64] = []
    private var activities = TraceColumn()
    private var agencies = TraceColumn()
    private var spheres = TraceColumn()

    public init() {}

    public var traceCount: Int { traces.count }
    public var eventCount: Int { times.count }

    /// Adds the events of a trace that is not there yet.
    public mutating func append(_ trace: Int64, _ events: String) {
        var events = events
        events.withUTF8 { bytes in
            var place = 0
            while place < bytes.count { place = readLine(bytes, from: place) }
        }
        traces.append(trace)
        caseStarts.append(UInt32(times.count))
    }

    /// Returns where the next line begins.
    private mutating func readLine(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var place = start
        var day = 0
        while place < bytes.count, (0x30...0x39).contains(bytes[place]) {
            day = day * 10 + Int(bytes[place] &- 0x30)
            place += 1
        }
        times.append(Int64(day) * Self.microsecondsOfDay)
        place = activities.read(bytes, after: place)
        place = agencies.read(bytes, after: place)
        place = spheres.read(bytes, after: place)
        return place + 1
    }

    /// Leaves out these traces, so that they can be read anew.
    public mutating func remove(_ removed: Set<Int64>) {
        guard traces.contains(where: removed.contains) else { return }
        var kept = TraceReader()
        kept.activities = activities.empty
        kept.agencies = agencies.empty
        kept.spheres = spheres.empty
        for (number, trace) in traces.enumerated() where !removed.contains(trace) {
            let events = Int(caseStarts[number])..<Int(caseStarts[number + 1])
            kept.times += times[events]
            kept.activities.append(activities.codes[events])
            kept.agencies.append(agencies.codes[events])
            kept.spheres.append(spheres.codes[events])
            kept.traces.append(trace)
            kept.caseStarts.append(UInt32(kept.times.count))
        }
        self = kept
    }

    /// The log of all traces, or of some of them.
    public func log(of chosen: Set<Int64>? = nil) -> EventLog {
        guard let chosen else { return whole }
        var reader = self
        reader.remove(Set(traces).subtracting(chosen))
        return reader.whole
    }

    private var whole: EventLog {
        var log = EventLog()
        log.caseNames = TextList(traces.lazy.map { String($0) })
        log.caseStarts = caseStarts
        log.times = times
        log.activity = activities.column
        log.group = agencies.column
        log.eventAttributes = [spheres.attribute(Self.sphere)]
        return log
    }

    private static let microsecondsOfDay: Int64 = 86_400_000_000
}

/// The codes under one heading of the traces (Spalte der Fallspuren).
struct TraceColumn: Sendable {
    private(set) var codes: [UInt32] = []
    private var texts = TextInterner()

    /// The same texts without events.
    var empty: TraceColumn {
        var column = self
        column.codes = []
        return column
    }

    var column: CategoryColumn { CategoryColumn(codes: codes, names: texts.texts.all) }

    func attribute(_ key: String) -> AttributeColumn {
        let rows = codes.indices.filter { codes[$0] != CategoryColumn.none }
        return AttributeColumn(
            key,
            rows: rows.count == codes.count ? nil : rows.map { UInt32($0) },
            .text(codes: rows.map { codes[$0] }, names: texts.texts)
        )
    }

    mutating func append(_ more: ArraySlice<UInt32>) { codes += more }

    /// Reads the text after a tab, and returns where it ends.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, after tab: Int) -> Int {
        let start = min(tab + 1, bytes.count)
        var end = start
        while end < bytes.count, bytes[end] != 0x09, bytes[end] != 0x0A { end += 1 }
        codes.append(
            start == end
                ? CategoryColumn.none : texts.code(of: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        )
        return end
    }
}
