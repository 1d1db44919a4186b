import Accounts
import Insight
import Kernel
import Pathways
import PortableSQL

/// Runs actions at moments that have passed: permission, scope, action, audit entry, as `SQLActionRunner` does.
final class DemoStage {
    let connection: any Connection
    let now: Moment
    private(set) var actions = 0
    private let trail: AuditTrail
    private let setting: StoreSetting
    private var entries: [AuditEvent] = []

    init(
        _ connection: any Connection,
        _ trail: AuditTrail,
        _ profiles: ProfileShelf,
        _ rulebook: Rulebook,
        _ indicators: IndicatorCatalogue,
        now: Moment
    ) {
        self.connection = connection
        self.trail = trail
        let sealing = SealingKey(trail.chain.key)
        setting = StoreSetting(
            profiles: profiles,
            sealing: sealing,
            rulebook: rulebook,
            figures: FigureSetting(catalogue: indicators)
        )
        self.now = now
    }

    @discardableResult
    func perform<A: Action>(_ action: A, by user: User, at moment: Moment) throws -> A.Outcome {
        guard user.may(A.permission) else { throw PermissionRefusal.missing(A.permission) }
        let scope = Scope(user, at: moment, for: .changing)
        let stores = try SQLStores(connection, scope, setting)
        let outcome = try action.run(in: try stores.serving(A.Stores.self), by: user, at: moment)
        try stores.settle()
        let mark = AuditMark(user: user, name: "\(A.self)", subject: action.subject)
        entries.append(mark.event(.done, at: moment.instant))
        actions += 1
        if entries.count == 100 { try flush() }
        return outcome
    }

    /// What a story has to look up before it goes on.
    func answer<Q: Query>(_ query: Q, for user: User, at moment: Moment) throws -> Q.Answer {
        guard user.may(Q.permission) else { throw PermissionRefusal.missing(Q.permission) }
        let scope = Scope(user, at: moment, for: .reading)
        let stores = try SQLStores(connection, scope, setting)
        let answer = try query.answer(from: try stores.serving(Q.Stores.self), for: user, at: moment)
        let mark = AuditMark(user: user, name: "\(Q.self)", subject: query.subject)
        if Q.readsPersonalData { entries.append(mark.event(.done, at: moment.instant)) }
        return answer
    }

    /// Writes the audit entries that wait; many at once cost little more than one.
    func flush() throws {
        try trail.append(entries, on: connection)
        entries = []
    }

    /// A moment in the working hours of a day that is not yet over, some minutes after eight.
    func moment(on day: Day, minute: Int = 0) -> Moment {
        let seconds = Int64(day.number) * 86_400 + 7 * 3600 + Int64(minute) * 60
        return Moment(min(Instant(microseconds: seconds * 1_000_000), now.instant))
    }
}
