import Casework
import Insight
import Kernel
import PortableSQL

/// Lifts traces out of the cases: codes and days, nothing that points back.
struct SQLChainLog: ChainLogStore {
    /// A transaction that began before another may end after it; none is open as long as this, in microseconds.
    private static let longestTransaction: Int64 = 600_000_000

    let connection: any Connection
    let user: User
    let profile: CaseworkProfile
    let shelf: ChainShelf
    let today: Day

    private var municipality: String { user.municipality.text }

    func log(town: String?) throws -> EventLog {
        // A title may begin in the future; it has not happened yet.
        try known(town: town).until(today)
    }

    private func known(town: String?) throws -> EventLog {
        let traces = try current()
        let reach = try WithinReach(of: user, on: connection)
        guard !reach.isWhole || town != nil else { return traces.log() }
        let inTown: Statement = town.map { "AND case_file.town = \($0)" } ?? ""
        let chosen = try connection.rows(
            """
            SELECT chain_trace.trace FROM chain_trace JOIN case_file ON case_file.id = chain_trace.case_file_id
            WHERE chain_trace.municipality_id = \(municipality) AND \(reach.caseFiles) \(inTown)
            """
        ).map { try $0.value("trace", as: Int64.self) }
        return traces.log(of: Set(chosen))
    }

    func agencyNames() throws -> [String: String] {
        try connection.rows("SELECT id, name FROM organisation WHERE municipality_id = \(municipality)")
            .reduce(into: [:]) { names, row in
                names[try row.value("id", as: String.self)] = try row.value("name", as: String.self)
            }
    }

    func towns() throws -> [String] {
        let reach = try WithinReach(of: user, on: connection)
        return try connection.rows(
            """
            SELECT DISTINCT town FROM case_file
            WHERE municipality_id = \(municipality) AND \(reach.caseFiles) AND town <> '' ORDER BY town
            """
        ).map { try $0.value("town") }
    }

    private func current() throws -> TraceReader {
        let count = try traceCount()
        var kept = shelf.kept(of: user.municipality) ?? ChainShelf.Kept()
        try read(into: &kept)
        if kept.traces.traceCount != count {
            // Something was deleted: whatever is not there any more must not be counted.
            kept = ChainShelf.Kept()
            try read(into: &kept)
        }
        shelf.keep(kept, of: user.municipality)
        return kept.traces
    }

    private func traceCount() throws -> Int {
        let row = try connection.first(
            "SELECT count(*) AS number FROM chain_trace WHERE municipality_id = \(municipality)"
        )
        return try row?.value("number") ?? 0
    }

    private func read(into kept: inout ChainShelf.Kept) throws {
        let isFirst = kept.traces.traceCount == 0
        let since: Statement =
            isFirst ? "" : "AND changed_at >= \(kept.until - Self.longestTransaction)"
        var changed: [(trace: Int64, events: String)] = []
        var traces = kept.traces
        var until = kept.until
        try connection.forEach(
            """
            SELECT trace, events, changed_at FROM chain_trace
            WHERE municipality_id = \(municipality) \(since)
            """
        ) { row in
            until = max(until, try row.value("changed_at"))
            let (trace, events) = (
                try row.value("trace", as: Int64.self), try row.value("events", as: String.self)
            )
            if isFirst { traces.append(trace, events) } else { changed.append((trace, events)) }
        }
        traces.remove(Set(changed.map(\.trace)))
        for (trace, events) in changed { traces.append(trace, events) }
        kept = ChainShelf.Kept(traces: traces, until: until)
    }
}
