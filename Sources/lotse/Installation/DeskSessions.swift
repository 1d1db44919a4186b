import Accounts
import Kernel
import PortableSQL
import Synchronization
import WebSupport

/// Answers the frame of the site who is signed in, from the accounts.
struct DeskSessions: SessionSource {
    let desk: SignInDesk
    let names: OfficeNames

    func user(for token: String) async throws -> SignedInUser? {
        guard let token = SessionToken(token), let signedIn = try await desk.signedIn(token) else {
            return nil
        }
        let user = signedIn.user
        return SignedInUser(
            user: user,
            municipality: try await names.municipality(user.municipality),
            organisation: try await names.organisation(user.organisation)
        )
    }
}

/// The names of municipalities and organisations, which hardly ever change, kept at hand.
final class OfficeNames: Sendable {
    private let database: any Database
    private let known = Mutex<[String: String]>([:])

    init(_ database: any Database) {
        self.database = database
    }

    func municipality(_ id: Municipality.ID) async throws -> String {
        try await name(id.text, "SELECT name FROM municipality WHERE id = \(id.text)")
    }

    func organisation(_ id: Organisation.ID) async throws -> String {
        try await name(id.text, "SELECT name FROM organisation WHERE id = \(id.text)")
    }

    private func name(_ id: String, _ statement: Statement) async throws -> String {
        if let name = known.withLock({ $0[id] }) { return name }
        let name = try await database.read { try $0.first(statement)?.value("name", as: String.self) } ?? ""
        known.withLock { $0[id] = name }
        return name
    }
}
