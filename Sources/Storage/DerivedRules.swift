import Kernel
import PortableSQL

/// What is kept of every case and follows from it alone, such as its trace and its facts (Abgeleitetes).
protocol DerivedOfCases: SendableMetatype {
    /// Names it among what is derived.
    static var kind: String { get }
    /// Other rules have another number.
    static var version: Int { get }

    init(connection: any Connection, instant: Instant)

    func renewAll(_ caseFiles: [String]) throws
}

/// Makes what is derived of all cases anew where it was made by other rules or not at all (Ableitungsregeln).
///
/// In steps that end with a commit, so that it may be broken off and goes on where it stood.
struct DerivedRules<Derived: DerivedOfCases>: Sendable {
    private let step = 500

    let database: any Database
    let clock: Clock

    /// Tells after each step how many cases were done.
    func apply(progress: @Sendable (Int) -> Void) async throws {
        guard try await version() != Derived.version else { return }
        let instant = clock.now.instant
        var (last, done) = ("", 0)
        while true {
            try Task.checkCancellation()
            let caseFiles = try await database.write { [last, step] connection in
                let caseFiles: [String] = try connection.rows(
                    "SELECT id FROM case_file WHERE id > \(last) ORDER BY id LIMIT \(step)"
                ).map { try $0.value("id") }
                try Derived(connection: connection, instant: instant).renewAll(caseFiles)
                return caseFiles
            }
            done += caseFiles.count
            progress(done)
            guard let end = caseFiles.last else { break }
            last = end
        }
        try await keep()
    }

    private func version() async throws -> Int {
        try await database.read { connection in
            try connection.first("SELECT version FROM derived_rules WHERE kind = \(Derived.kind)")?.value(
                "version"
            )
                ?? 0
        }
    }

    private func keep() async throws {
        try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO derived_rules (kind, version) VALUES (\(Derived.kind), \(Derived.version))
                ON CONFLICT (kind) DO UPDATE SET version = excluded.version
                """
            )
        }
    }
}
