import Casework
import Kernel
import PortableSQL

/// Finds the municipality a package is sealed for, and takes it in there (Annahme über das Netz).
///
/// No account acts: the signature says who sends, and the audit log names the partner's server.
public struct SQLPackageIntake: PackageIntake {
    private let runner: SQLActionRunner

    public init(_ runner: SQLActionRunner) {
        self.runner = runner
    }

    public func take(_ bytes: [UInt8]) async throws -> PackageRecord {
        let header = try PackageHeader(reading: bytes)
        let found = try await runner.database.read { connection in
            try connection.first(
                """
                SELECT municipality_id, organisation_id FROM own_key WHERE fingerprint = \(header.receiver.hex)
                """
            )
        }
        guard let found else { throw PackageRefusal.foreign }
        let server = User(
            id: Identifier("partner-server"),
            municipality: Identifier(try found.value("municipality_id")),
            organisation: Identifier(try found.value("organisation_id")),
            name: "",
            roles: [.caseManager]
        )
        return try await runner.perform(TakeInPackage(bytes), by: server)
    }
}
