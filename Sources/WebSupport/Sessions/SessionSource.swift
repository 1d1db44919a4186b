import Kernel

/// Who is signed in under a session token; the composition root asks the database.
public protocol SessionSource: Sendable {
    /// `nil` where the token is unknown, ended or timed out.
    func user(for token: String) async throws -> SignedInUser?
}

/// A user with a running session, and what the frame of every page says about them.
public struct SignedInUser: Sendable {
    public let user: User
    public let municipality: String
    public let organisation: String
    /// Until the password is changed, only the page on which that is done is shown.
    public let mustChangePassword: Bool

    public init(
        user: User,
        municipality: String,
        organisation: String = "",
        mustChangePassword: Bool = false
    ) {
        self.user = user
        self.municipality = municipality
        self.organisation = organisation
        self.mustChangePassword = mustChangePassword
    }
}
