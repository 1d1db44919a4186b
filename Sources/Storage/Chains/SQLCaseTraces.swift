import Casework
import Kernel
import PortableSQL

/// Writes the trace of a case whenever something happens in it (Spur eines Falls).
struct SQLCaseTraces {
    /// Grows when other things become events, so that all traces are made anew.
    static let version = 1

    let connection: any Connection
    let instant: Instant

    func renew(_ touched: TouchedCases) throws {
        try renewAll(touched.cases(touched.eventful.union(touched.caseFiles), on: connection))
    }

    /// Many at once, so many that they would not fit into one statement.
    func renewAll(_ caseFiles: [String]) throws {
        for start in stride(from: 0, to: caseFiles.count, by: 500) {
            try renew(Array(caseFiles[start..<min(start + 500, caseFiles.count)]))
        }
    }

    /// Writes those that are others than before.
    func renew(_ caseFiles: [String]) throws {
        let known = try known(of: caseFiles)
        let owners = try owners(of: caseFiles)
        let made = try made(of: caseFiles)
        for (caseFile, municipality) in owners where known[caseFile] != made[caseFile, default: ""] {
            try write(made[caseFile, default: ""], of: caseFile, in: municipality)
        }
    }

    private func write(_ events: String, of caseFile: String, in municipality: String) throws {
        try connection.execute(
            """
            INSERT INTO chain_trace (case_file_id, municipality_id, trace, events, changed_at)
            VALUES (\(caseFile), \(municipality), \(Int64.random(in: 1...Int64.max)), \(events),
                \(instant.microseconds))
            ON CONFLICT (case_file_id) DO UPDATE SET events = excluded.events, changed_at = excluded.changed_at
            """
        )
    }

    private func known(of caseFiles: [String]) throws -> [String: String] {
        let rows = try connection.rows(
            "SELECT case_file_id, events FROM chain_trace WHERE case_file_id IN (\(list: caseFiles))"
        )
        return try rows.reduce(into: [:]) { known, row in
            known[try row.value("case_file_id", as: String.self)] = try row.value("events", as: String.self)
        }
    }

    private func owners(of caseFiles: [String]) throws -> [(caseFile: String, municipality: String)] {
        try connection.rows(
            "SELECT id, municipality_id FROM case_file WHERE id IN (\(list: caseFiles)) ORDER BY id"
        ).map { (try $0.value("id"), try $0.value("municipality_id")) }
    }

    private func made(of caseFiles: [String]) throws -> [String: String] {
        var made: [String: String] = [:]
        try connection.forEach(TraceSources.events(of: caseFiles)) { row in
            guard let day = Day(iso: try row.value("day")) else { return }
            let words = try ["activity", "agency", "sphere"].map { try row.value($0, as: String.self) }
            made[try row.value("case_file_id"), default: ""] +=
                "\(day.number)\t\(words.joined(separator: "\t"))\n"
        }
        return made
    }
}
