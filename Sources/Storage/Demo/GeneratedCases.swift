import Kernel
import PortableSQL

/// Invented cases in any number, for measuring and trying out: the same seed gives the same cases (erzeugte Fälle).
///
/// About three notes and two persons a case, led by case managers `fm-0001` and so on with about 150 cases each.
/// May be broken off and begun again with the same number and seed: what is there stays and is not doubled.
public struct GeneratedCases: Sendable {
    public let cases: Int
    public let seed: UInt64
    public let today: Day
    /// Stored with every account; all case managers share one password.
    public let passwordHash: String
    /// Over so many municipalities they are spread.
    public let municipalities: Int

    static let batch = 10_000

    public init(cases: Int, seed: UInt64, today: Day, passwordHash: String, municipalities: Int = 1) {
        self.cases = max(0, cases)
        self.seed = seed
        self.today = today
        self.passwordHash = passwordHash
        self.municipalities = min(max(municipalities, 1), GeneratedOffice.mostMunicipalities)
    }

    /// The name with which the first case manager signs in.
    public static var firstSignInName: String { GeneratedOffice.signInName(0) }

    /// Writes the cases batch by batch and tells after each how many there are.
    public func write(to database: any Database, progress: @Sendable (Int) -> Void = { _ in }) async throws {
        let offices = GeneratedOffice.all(municipalities, cases: cases)
        try await database.write { connection in
            for office in offices {
                try office.insert(on: connection, passwordHash: passwordHash, cases: cases, year: today.year)
            }
        }
        let days = GeneratedDays(today: today)
        let instant = Instant(microseconds: days.microseconds(0, minute: 0))
        var next = task(0, offices, days)
        for batch in 0..<batches {
            let rows = await next.value
            // The following batch is invented while this one is written.
            next = task(batch + 1, offices, days)
            try Task.checkCancellation()
            try await database.write { connection in try Self.insert(rows, on: connection, at: instant) }
            progress(min(cases, (batch + 1) * Self.batch))
        }
        // Without statistics PostgreSQL reads whole tables for a case page until it has counted by itself.
        try await database.write { try $0.takeStatistics() }
    }

    private var batches: Int { (cases + Self.batch - 1) / Self.batch }

    private func task(
        _ batch: Int,
        _ offices: [GeneratedOffice],
        _ days: GeneratedDays
    ) -> Task<GeneratedRows, Never> {
        Task.detached {
            var maker = GeneratedCase(offices: offices, days: days, cases: cases, seed: seed, batch: batch)
            let first = batch * Self.batch
            for index in first..<max(first, min(cases, first + Self.batch)) { maker.make(index) }
            return maker.rows
        }
    }

    private static func insert(
        _ rows: GeneratedRows,
        on connection: any Connection,
        at instant: Instant
    ) throws {
        guard case .text(let first)? = rows.caseFiles.rows.first?.first else { return }
        let isThere = try connection.first("SELECT id FROM case_file WHERE id = \(first)") != nil
        if isThere { return }
        do {
            try rows.insert(on: connection)
            let caseFiles = rows.caseFiles.rows.compactMap { row -> String? in
                if case .text(let id)? = row.first { id } else { nil }
            }
            try SQLCaseTraces(connection: connection, instant: instant).renewAll(caseFiles)
            try SQLCaseFacts(connection: connection, instant: instant).renewAll(caseFiles)
        } catch SQLError.unique {
            // The numbers are taken: by the same number of cases from another seed.
            throw GeneratedCasesRefusal.otherSeed
        }
    }
}
