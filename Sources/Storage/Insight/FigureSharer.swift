import Insight
import Kernel
import PortableSQL

/// Brings up to date what municipalities show to the state level, once a month has passed (Fortschreibung).
///
/// One municipality after the other, each with facts that are gone afterwards: those of a whole state at once would
/// fill the memory.
public struct FigureSharer: Sendable {
    let runner: SQLActionRunner

    public init(_ runner: SQLActionRunner) {
        self.runner = runner
    }

    /// Says how many had something to do.
    @discardableResult
    public func renew() async throws -> Int {
        var renewed = 0
        for user in try await due() {
            try Task.checkCancellation()
            if try await runner.apart.perform(RenewSharedFigures(), by: user) { renewed += 1 }
        }
        return renewed
    }

    /// Nobody's account: the audit log of each municipality names the server.
    private func due() async throws -> [User] {
        let last = FigurePeriod.wholeMonths(1, before: runner.clock.now.day).until.iso
        return try await runner.database.read { connection in
            try connection.rows(
                """
                SELECT figure_sharing.municipality_id AS municipality_id, organisation_id FROM figure_sharing
                JOIN account ON account.id = agreed_by
                WHERE NOT EXISTS (SELECT 1 FROM shared_figure
                    WHERE shared_figure.municipality_id = figure_sharing.municipality_id AND until_on = \(last))
                ORDER BY figure_sharing.municipality_id
                """
            ).map { row in
                User(
                    id: Identifier("server"),
                    municipality: Identifier(try row.value("municipality_id")),
                    organisation: Identifier(try row.value("organisation_id")),
                    name: "Server",
                    roles: [.boardMember]
                )
            }
        }
    }
}
