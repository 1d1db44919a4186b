import Kernel

/// One attempt to prove who one is: what happens in the transactions before and after the check.
struct SignInAttempt: Sendable {
    let signInKey: String
    private let charges: [Charge]

    private struct Charge: Sendable {
        let key: String
        let rule: ThrottleRule
    }

    init(name: String, address: String, keys: ThrottleKeys) {
        signInKey = AccountNames.key(of: name)
        // Always in the same order, so that two attempts cannot wait for each other.
        charges = [
            Charge(key: keys.address(address), rule: .address),
            Charge(key: keys.name(signInKey), rule: .account),
        ]
    }

    /// An attempt of somebody signed in, to change their own password.
    init(account: Account.ID, keys: ThrottleKeys) {
        signInKey = ""
        charges = [Charge(key: keys.name("change " + account.text), rule: .account)]
    }

    func begin(in stores: any SignInStores, at instant: Instant) throws -> Credentials? {
        try charge(in: stores, at: instant)
        return try stores.accounts.credentials(signInKey: signInKey)
    }

    func begin(of account: Account.ID, in stores: any SignInStores, at instant: Instant) throws -> Credentials
    {
        try charge(in: stores, at: instant)
        guard let credentials = try stores.accounts.credentials(of: account) else {
            throw AccountRefusal.notFound
        }
        return credentials
    }

    func finish(
        _ credentials: Credentials?,
        matches: Bool,
        upgrade: PasswordHash?,
        in stores: any SignInStores,
        at moment: Moment
    ) throws -> Result<StartedSession, SignInRefusal> {
        guard let credentials, matches, let account = try current(credentials, in: stores) else {
            try log(credentials?.account, .wrongNameOrPassword, in: stores, at: moment)
            return .failure(.wrongNameOrPassword)
        }
        try forgive(in: stores, at: moment.instant)
        if let until = account.initialPasswordUntil, until <= moment.instant {
            try log(account, .initialPasswordExpired, in: stores, at: moment)
            return .failure(.initialPasswordExpired)
        }
        if let upgrade { try stores.accounts.setPassword(upgrade, of: account.id) }
        let started = try stores.sessions.begin(for: account, at: moment.instant)
        try log(account, nil, in: stores, at: moment)
        return .success(started)
    }

    /// The address is forgiven only this attempt: one's own account is no way to guess at another's for free.
    func forgive(in stores: any SignInStores, at instant: Instant) throws {
        let old = instant.adding(seconds: -ThrottleRule.account.forgottenAfterSeconds)
        try stores.throttle.removeUnused(since: old)
        for charge in charges {
            guard charge.rule == .address else {
                try stores.throttle.forget(charge.key)
                continue
            }
            let state = try stores.throttle.hold(charge.key, at: instant)
            try stores.throttle.save(charge.rule.forgiven(state), for: charge.key)
        }
    }

    private func charge(in stores: any SignInStores, at instant: Instant) throws {
        for charge in charges {
            let state = try stores.throttle.hold(charge.key, at: instant)
            let seconds = charge.rule.remainingSeconds(state, at: instant)
            guard seconds == 0 else { throw SignInRefusal.wait(seconds: seconds) }
            try stores.throttle.save(charge.rule.charged(state, at: instant), for: charge.key)
        }
    }

    /// The account as it is now: the password may have been changed or the account closed during the check.
    private func current(_ checked: Credentials, in stores: any SignInStores) throws -> Account? {
        guard let now = try stores.accounts.credentials(of: checked.account.id), now.account.active,
            now.password == checked.password
        else { return nil }
        return now.account
    }

    // A name that nobody has may be a mistyped password: it is not kept.
    private func log(
        _ account: Account?,
        _ refusal: SignInRefusal?,
        in stores: any SignInStores,
        at moment: Moment
    ) throws {
        try stores.log(
            AuditEvent(
                at: moment.instant,
                municipality: account?.municipality,
                user: account?.id,
                action: "SignIn",
                subject: account.map { Subject("account", $0.id) } ?? .all("account"),
                outcome: refusal == nil ? .done : .refused,
                reference: refusal?.textKey
            )
        )
    }
}
