import Kernel

/// Lets people in who know their password, and recognises them on each page that follows (Anmeldung).
///
/// The costly check of the password runs between two transactions: the first counts the attempt as failed,
/// the second takes that back and begins a session.
public struct SignInDesk: Sendable {
    let transactions: any SignInTransactions
    let hashing: PasswordHashing
    let keys: ThrottleKeys
    let clock: Clock

    public init(
        transactions: any SignInTransactions,
        hashing: PasswordHashing,
        keys: ThrottleKeys,
        clock: Clock = .system
    ) {
        self.transactions = transactions
        self.hashing = hashing
        self.keys = keys
        self.clock = clock
    }

    /// Signs in, or throws a `SignInRefusal` that does not tell whether the name exists.
    public func signIn(name: String, password: String, address: String) async throws -> StartedSession {
        guard PasswordRules.mayBe(password), AccountNames.mayBe(name) else {
            throw SignInRefusal.wrongNameOrPassword
        }
        try hashing.refuseIfBusy()
        let attempt = SignInAttempt(name: name, address: address, keys: keys)
        let begun = clock.now.instant
        let credentials = try await transactions.write { try attempt.begin(in: $0, at: begun) }
        let matches = try await hashing.matches(password, credentials?.password)
        let upgrade = try await matches ? upgraded(credentials, password) : nil
        let moment = clock.now
        let answer = try await transactions.write {
            try attempt.finish(credentials, matches: matches, upgrade: upgrade, in: $0, at: moment)
        }
        return try answer.get()
    }

    /// Who sent this token, or `nil` where it is unknown, ended or too old.
    public func signedIn(_ token: SessionToken) async throws -> SignedIn? {
        let instant = clock.now.instant
        let hash = token.hash
        let found = try await transactions.read { try $0.sessions.signedIn(tokenHash: hash, at: instant) }
        guard let found else { return nil }
        let session = found.session
        if session.lastSeenAt.adding(seconds: Session.seenEverySeconds) <= instant {
            try await transactions.write { try $0.sessions.seen(session.id, at: instant) }
        }
        return found
    }

    /// Ends the session of this token, wherever it came from.
    public func end(_ token: SessionToken) async throws {
        let moment = clock.now
        let hash = token.hash
        try await transactions.write { stores in
            guard let found = try stores.sessions.signedIn(tokenHash: hash, at: moment.instant) else {
                return
            }
            let signOut = SignOut(session: found.session.id)
            try signOut.run(in: stores, by: found.user, at: moment)
            try stores.log(
                AuditEvent(of: found.user, action: "SignOut", subject: signOut.subject, at: moment)
            )
        }
    }

    /// A first password for somebody else, with the hash that is kept of it.
    public func makeInitialPassword() async throws -> (password: InitialPassword, hash: PasswordHash) {
        let password = InitialPassword()
        return (password, try await hashing.hash(password.text))
    }

    /// Checks the old password and hashes the new one; the action then does the change in one transaction.
    public func changePassword(
        of user: User,
        from current: String,
        to new: String,
        rules: PasswordRules = PasswordRules()
    ) async throws -> ChangePassword {
        guard PasswordRules.mayBe(current) else { throw PasswordRefusal.wrongCurrentPassword }
        let attempt = SignInAttempt(account: user.id, keys: keys)
        let begun = clock.now.instant
        let credentials = try await transactions.write { try attempt.begin(of: user.id, in: $0, at: begun) }
        guard try await hashing.matches(current, credentials.password) else {
            throw PasswordRefusal.wrongCurrentPassword
        }
        try await transactions.write { try attempt.forgive(in: $0, at: begun) }
        try rules.check(new, for: credentials.account.names)
        guard new != current else { throw PasswordRefusal.sameAsBefore }
        return ChangePassword(
            account: user.id,
            new: try await hashing.hash(new),
            replacing: credentials.password
        )
    }

    private func upgraded(_ credentials: Credentials?, _ password: String) async throws -> PasswordHash? {
        guard let credentials, credentials.password.cost.isBelow(hashing.cost) else { return nil }
        return try await hashing.hash(password)
    }
}
