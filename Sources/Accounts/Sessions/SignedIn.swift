import Kernel

/// Who sits in front of the browser that sent a valid session token.
public struct SignedIn: Hashable, Sendable {
    public let user: User
    public let session: Session
    public let language: String
    /// The password was chosen by somebody else; only changing it is possible until that is done.
    public let mustChangePassword: Bool

    public init(user: User, session: Session, language: String, mustChangePassword: Bool) {
        self.user = user
        self.session = session
        self.language = language
        self.mustChangePassword = mustChangePassword
    }
}

/// A session that has just begun, with the token that only the browser keeps.
public struct StartedSession: Sendable {
    public let token: SessionToken
    public let signedIn: SignedIn

    public init(token: SessionToken, signedIn: SignedIn) {
        self.token = token
        self.signedIn = signedIn
    }
}
