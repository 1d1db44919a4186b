import Casework
import Kernel
import PortableSQL

/// Makes anew what searching needs, where it was made by other rules or not at all (Suchregeln).
///
/// In steps that end with a commit, so that it may be broken off and goes on where it stood.
public struct SearchRules: Sendable {
    private static let step = 500

    let database: any Database

    public init(database: any Database) {
        self.database = database
    }

    /// Tells after each step how many records were done.
    public func apply(progress: @Sendable (Int) -> Void = { _ in }) async throws {
        var done = 0
        if try await version(of: "words") != IndexedWords.version {
            for kind in ["case_file", "goal", "note"] {
                done = try await inSteps(through: kind, from: done, Self.remakeLines, progress)
            }
            try await keep(IndexedWords.version, of: "words")
        }
        if try await version(of: "names") != NameKey.version {
            done = try await inSteps(through: "person", from: done, Self.remakeNameKeys, progress)
            try await keep(NameKey.version, of: "names")
        }
    }

    private func version(of kind: String) async throws -> Int {
        try await database.read { connection in
            try connection.first("SELECT version FROM search_rules WHERE kind = \(kind)")?.value("version")
                ?? 0
        }
    }

    private func keep(_ version: Int, of kind: String) async throws {
        try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO search_rules (kind, version) VALUES (\(kind), \(version))
                ON CONFLICT (kind) DO UPDATE SET version = excluded.version
                """
            )
        }
    }

    private func inSteps(
        through table: String,
        from done: Int,
        _ remake: @escaping @Sendable (String, [Row], any Connection) throws -> Void,
        _ progress: @Sendable (Int) -> Void
    ) async throws -> Int {
        var done = done
        var last = ""
        while true {
            try Task.checkCancellation()
            let (count, end) = try await database.write { [last] connection in
                let rows = try connection.rows(
                    "SELECT * FROM \(Self.name(table)) WHERE id > \(last) ORDER BY id LIMIT \(Self.step)"
                )
                try remake(table, rows, connection)
                return (rows.count, try rows.last?.value("id", as: String.self) ?? last)
            }
            last = end
            done += count
            progress(done)
            if count < Self.step { return done }
        }
    }

    private static func name(_ table: String) -> Statement {
        switch table {
        case "case_file": "case_file"
        case "goal": "goal"
        case "note": "note"
        default: "person"
        }
    }

    private static func remakeLines(_ table: String, _ rows: [Row], on connection: any Connection) throws {
        let lines = try rows.map { row -> SearchLine in
            switch table {
            case "case_file": SearchLine(of: try row.decode(CaseFile.self))
            case "goal": SearchLine(of: try row.decode(Goal.self))
            default: SearchLine(of: try row.decode(Note.self))
            }
        }
        for line in lines {
            try connection.execute(
                """
                DELETE FROM search_text WHERE case_file_id = \(line.caseFile) AND kind = \(line.kind)
                    AND record_id = \(line.record)
                """
            )
        }
        try connection.insert(into: "search_text", columns: SearchLine.columns, rows: lines.map(\.row))
    }

    private static func remakeNameKeys(_: String, _ rows: [Row], on connection: any Connection) throws {
        for row in rows {
            let person = try row.decode(Person.self)
            try connection.execute("DELETE FROM person_name_key WHERE person_id = \(person.id.text)")
            try connection.insert(
                into: "person_name_key",
                columns: ["name_key", "case_file_id", "person_id"],
                rows: person.nameKeys.map {
                    [.text($0), .text(person.caseFileId.text), .text(person.id.text)]
                }
            )
        }
    }
}
