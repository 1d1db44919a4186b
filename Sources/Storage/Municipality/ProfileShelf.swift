import Casework
import Kernel
import PortableSQL
import Synchronization

/// The profiles of the municipalities, read from Resources once and looked up by municipality.
public final class ProfileShelf: Sendable {
    private let profiles: [String: CaseworkProfile]
    private let names = Mutex<[Municipality.ID: String]>([:])

    /// `profiles` by their name, as `municipality.profile` has it.
    public init(_ profiles: [String: CaseworkProfile]) {
        self.profiles = profiles
    }

    func profile(of municipality: Municipality.ID, on connection: any Connection) throws -> CaseworkProfile {
        let name = try names.withLock { $0[municipality] } ?? read(municipality, on: connection)
        guard let profile = profiles[name] else { throw ProfileMissing(name: name) }
        return profile
    }

    private func read(_ municipality: Municipality.ID, on connection: any Connection) throws -> String {
        let statement: Statement = "SELECT profile FROM municipality WHERE id = \(municipality.text)"
        guard let row = try connection.rows(statement).first else {
            throw ProfileMissing(name: municipality.text)
        }
        let name: String = try row.value("profile")
        names.withLock { $0[municipality] = name }
        return name
    }
}

/// A municipality names a profile that the installation does not have.
public struct ProfileMissing: Error, CustomStringConvertible {
    public let name: String

    public var description: String { "Resources/Profiles has no profile \(name)." }
}
