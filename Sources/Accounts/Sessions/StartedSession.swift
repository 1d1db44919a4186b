import Kernel

/// A session that has just begun, with the token that only the browser keeps.
public struct StartedSession: Sendable {
    public let token: SessionToken
    public let session: Session
    public let account: Account

    /// The password was chosen by somebody else and has to be changed first.
    public var mustChangePassword: Bool { account.initialPasswordUntil != nil }
}
