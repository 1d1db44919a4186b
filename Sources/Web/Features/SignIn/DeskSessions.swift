import Accounts
import WebSupport

/// Asks the sign-in desk who sent a session token.
public struct DeskSessions: SessionSource {
    private let desk: SignInDesk

    public init(desk: SignInDesk) {
        self.desk = desk
    }

    public func user(for token: String) async throws -> SignedInUser? {
        guard let token = SessionToken(token), let signedIn = try await desk.signedIn(token) else {
            return nil
        }
        return SignedInUser(
            user: signedIn.user,
            municipality: signedIn.municipalityName,
            organisation: signedIn.organisationName,
            mustChangePassword: signedIn.mustChangePassword
        )
    }
}
