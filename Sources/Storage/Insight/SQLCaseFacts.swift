import Insight
import Kernel
import PortableSQL

/// Writes the facts of a case whenever something happens in it (Fallfakten).
struct SQLCaseFacts {
    /// Grows when other things become facts, so that all are made anew.
    static let version = 1

    let connection: any Connection
    let instant: Instant

    func renew(_ touched: TouchedCases) throws {
        try renewAll(touched.cases(touched.all, on: connection))
    }

    /// Many at once, so many that they would not fit into one statement.
    func renewAll(_ caseFiles: [String]) throws {
        for start in stride(from: 0, to: caseFiles.count, by: 500) {
            try renew(Array(caseFiles[start..<min(start + 500, caseFiles.count)]))
        }
    }

    /// Writes those that are others than before.
    private func renew(_ caseFiles: [String]) throws {
        let known = try texts(
            "SELECT case_file_id AS id, facts AS text FROM case_fact WHERE case_file_id IN (\(list: caseFiles))"
        )
        let owners = try texts(
            "SELECT id, municipality_id AS text FROM case_file WHERE id IN (\(list: caseFiles))"
        )
        var made: [String: CaseFactMaking] = [:]
        try connection.forEach(FactSources.facts(of: caseFiles)) { row in
            try made[row.value("case_file_id"), default: CaseFactMaking()].add(row)
        }
        let changed = made.mapValues(\.text).filter { known[$0.key] != $0.value }
        if known.isEmpty, changed.count > 100 {
            try insert(changed, owners)
        } else {
            for (caseFile, facts) in changed { try write(facts, of: caseFile, in: owners[caseFile] ?? "") }
        }
    }

    private func insert(_ made: [String: String], _ owners: [String: String]) throws {
        try connection.insert(
            into: "case_fact",
            columns: ["case_file_id", "municipality_id", "fact_key", "facts", "changed_at"],
            rows: made.sorted { $0.key < $1.key }.map { caseFile, facts in
                [
                    .text(caseFile), .text(owners[caseFile] ?? ""), .integer(.random(in: 1...Int64.max)),
                    .text(facts), .integer(instant.microseconds),
                ]
            }
        )
    }

    private func write(_ facts: String, of caseFile: String, in municipality: String) throws {
        try connection.execute(
            """
            INSERT INTO case_fact (case_file_id, municipality_id, fact_key, facts, changed_at)
            VALUES (\(caseFile), \(municipality), \(Int64.random(in: 1...Int64.max)), \(facts),
                \(instant.microseconds))
            ON CONFLICT (case_file_id) DO UPDATE SET facts = excluded.facts, changed_at = excluded.changed_at
            """
        )
    }

    private func texts(_ statement: Statement) throws -> [String: String] {
        var texts: [String: String] = [:]
        try connection.forEach(statement) { row in
            texts[try row.value("id", as: String.self)] = try row.value("text", as: String.self)
        }
        return texts
    }
}
