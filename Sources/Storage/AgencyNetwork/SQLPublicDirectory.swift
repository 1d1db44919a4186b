import AgencyNetwork
import Casework
import Kernel
import PortableSQL

/// Finds the municipality whose directory everybody may read.
public struct SQLPublicDirectory: Sendable {
    private let database: any Database
    private let profiles: ProfileShelf

    public init(database: any Database, profiles: ProfileShelf) {
        self.database = database
        self.profiles = profiles
    }

    /// Somebody who may read what is for everybody in this municipality, and nothing else.
    public func guest(of name: String?) async throws -> User? {
        try await database.read { [profiles] connection in
            let rows = try connection.rows("SELECT id, name FROM municipality ORDER BY name")
            for row in rows where try name == nil || row.value("name") == name {
                let id = Municipality.ID(try row.value("id"))
                guard try profiles.profile(of: id, on: connection).directory?.publicDirectory == true else {
                    continue
                }
                return User(
                    id: Identifier("guest"),
                    municipality: id,
                    organisation: Identifier(""),
                    name: "",
                    roles: [.client]
                )
            }
            return nil
        }
    }
}
