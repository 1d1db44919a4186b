import Accounts
import Casework
import Insight
import Kernel
import Pathways
import PortableSQL

/// Runs every action and query the same way: permission, scope, one transaction, audit entry, commit.
public struct SQLActionRunner: ActionRunner {
    let database: any Database
    let clock: Clock
    let profiles: ProfileShelf
    /// Shared with whatever else writes the audit log, such as signing in.
    public let trail: AuditTrail
    private let reads: AuditCollector
    private let setting: StoreSetting

    public init(
        database: any Database,
        clock: Clock = .system,
        auditKey: AuditKey,
        profiles: ProfileShelf,
        rulebook: Rulebook,
        indicators: IndicatorCatalogue = .empty,
        revealingWords: RevealingWords = .none
    ) {
        self.database = database
        self.clock = clock
        self.profiles = profiles
        trail = AuditTrail(key: auditKey)
        setting = StoreSetting(
            profiles: profiles,
            sealing: SealingKey(auditKey),
            rulebook: rulebook,
            figures: FigureSetting(catalogue: indicators),
            revealingWords: revealingWords
        )
        reads = AuditCollector(database: database, trail: trail)
    }

    private init(_ runner: SQLActionRunner, setting: StoreSetting) {
        database = runner.database
        clock = runner.clock
        profiles = runner.profiles
        trail = runner.trail
        reads = runner.reads
        self.setting = setting
    }

    /// The same, with facts of its own that are gone with it.
    var apart: SQLActionRunner {
        var setting = setting
        setting.figures = FigureSetting(catalogue: setting.figures.catalogue)
        return SQLActionRunner(self, setting: setting)
    }

    public func perform<A: Action>(_ action: A, by user: User) async throws -> A.Outcome {
        let entry = AuditMark(user: user, name: "\(A.self)", subject: action.subject)
        return try await audited(entry, needs: A.permission) { stores, moment in
            try action.run(in: try stores.serving(A.Stores.self), by: user, at: moment)
        }
    }

    public func answer<Q: Query>(_ query: Q, for user: User) async throws -> Q.Answer {
        let mark = AuditMark(user: user, name: "\(Q.self)", subject: query.subject)
        guard user.may(Q.permission) else {
            throw try await refused(mark, PermissionRefusal.missing(Q.permission))
        }
        let moment = clock.now
        do {
            let answer = try await database.read { [setting] connection in
                let scope = Scope(user, at: moment, for: .reading)
                let stores = try SQLStores(connection, scope, setting)
                return try query.answer(from: try stores.serving(Q.Stores.self), for: user, at: moment)
            }
            if Q.readsPersonalData { try await reads.record(mark.event(.done, at: moment.instant)) }
            return answer
        } catch let refusal as any Refusal {
            throw try await refused(mark, refusal)
        }
    }

    /// The stores for one who acts without an account, on a transaction that somebody else audits.
    func stores(on connection: any Connection, for user: User, at moment: Moment) throws -> SQLStores {
        try SQLStores(connection, Scope(user, at: moment, for: .changing), setting)
    }

    private func audited<Outcome: Sendable>(
        _ mark: AuditMark,
        needs permission: Permission,
        _ body: @escaping @Sendable (SQLStores, Moment) throws -> Outcome
    ) async throws -> Outcome {
        guard mark.user.may(permission) else {
            throw try await refused(mark, PermissionRefusal.missing(permission))
        }
        let moment = clock.now
        do {
            return try await database.write { [trail, setting] connection in
                let scope = Scope(mark.user, at: moment, for: .changing)
                let stores = try SQLStores(connection, scope, setting)
                let outcome = try body(stores, moment)
                try stores.settle()
                try trail.append(mark.event(.done, at: moment.instant), on: connection)
                return outcome
            }
        } catch let refusal as any Refusal {
            throw try await refused(mark, refusal)
        }
    }

    // The transaction of the refused action is gone; the refusal itself must not be.
    private func refused(_ mark: AuditMark, _ refusal: any Refusal) async throws -> any Refusal {
        let instant = clock.now.instant
        try await database.write { [trail] connection in
            try trail.append(mark.event(.refused, refusal.textKey, at: instant), on: connection)
        }
        return refusal
    }
}
