import Accounts
import Kernel
import PortableSQL
import Testing

@testable import Storage

@Suite("SQLite finds the cases within sight by their index, not by reading all", .serialized)
struct ScopePlanTests {
    @Test("The list goes by the case managers, a single file by its identifier")
    func plans() async throws {
        try await CaseworkTown.with(.sqlite) { town in
            let scope = Scope(town.meral, at: town.town.time.now, for: .reading)
            let list = try await plan("SELECT id FROM case_file WHERE \(scope.leadsCaseFile)", in: town)
            #expect(list.contains("case_file_by_manager"))
            #expect(!list.contains("SCAN case_file"))
            let file = try await plan(
                "SELECT id FROM case_file WHERE case_file.id = 'a' AND \(scope.seesCaseFile)",
                in: town
            )
            #expect(file.contains("SEARCH case_file USING INDEX sqlite_autoindex_case_file_1 (id=?)"))
            #expect(file.contains("case_access_by_user"))
            let notes = try await plan(
                "SELECT id FROM note WHERE case_file_id = 'a' AND \(scope.seesCase(of: "note"))",
                in: town
            )
            #expect(!notes.contains("SCAN case_file") && !notes.contains("SCAN note"))
        }
    }

    private func plan(_ statement: Statement, in town: CaseworkTown) async throws -> String {
        let explained: Statement = "EXPLAIN QUERY PLAN " + statement
        return try await town.town.database.read { connection in
            try connection.rows(explained).map { try $0.value("detail", as: String.self) }
                .joined(separator: "\n")
        }
    }
}
