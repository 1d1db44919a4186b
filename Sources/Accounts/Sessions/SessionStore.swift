import Kernel

/// Keeps sessions by the hash of their token.
public protocol SessionStore {
    /// The open session of an active account; one indexed query, for it runs before each page.
    func signedIn(tokenHash: String, at instant: Instant) throws -> SignedIn?
    func start(_ session: Session, tokenHash: String) throws
    func seen(_ id: Session.ID, at instant: Instant) throws
    func list(of account: Account.ID, at instant: Instant) throws -> [Session]

    func end(_ id: Session.ID, of account: Account.ID) throws
    func endAll(of account: Account.ID) throws
    /// Ends the oldest sessions, so that only so many are left.
    func endOldest(of account: Account.ID, keeping most: Int) throws
    func removeEnded(before instant: Instant) throws
}

extension SessionStore {
    /// Begins a session with a new token, and forgets what has ended meanwhile.
    func begin(for account: Account, at instant: Instant) throws -> StartedSession {
        let token = SessionToken()
        let session = Session.start(for: account.id, at: instant)
        try removeEnded(before: instant)
        try endOldest(of: account.id, keeping: Session.mostPerAccount - 1)
        try start(session, tokenHash: token.hash)
        return StartedSession(token: token, session: session, account: account)
    }
}
