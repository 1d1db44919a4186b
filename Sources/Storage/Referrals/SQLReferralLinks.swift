import Accounts
import Casework
import Kernel
import Pathways
import PortableSQL

/// The transactions of answering by a link, which happens without a user.
public struct SQLReferralLinks: LinkTransactions {
    private let runner: SQLActionRunner

    public init(_ runner: SQLActionRunner) {
        self.runner = runner
    }

    public func write<T: Sendable>(
        _ id: ReferralLink.ID,
        at moment: Moment,
        _ body: @escaping @Sendable ((any LinkStores)?) throws -> T
    ) async throws -> T {
        try await runner.database.write { [runner] connection in
            guard let held = try HeldLink(id, on: connection) else { return try body(nil) }
            let stores = try runner.stores(on: connection, for: held.recipient, at: moment)
            let answer = try body(
                SQLLinkStores(held: held, stores: stores, trail: runner.trail, moment: moment)
            )
            try stores.settle()
            return answer
        }
    }
}

/// A link, held until the transaction ends, and in whose name it is used.
struct HeldLink {
    let link: ReferralLink
    let codeHash: String
    /// No account: it exists within this transaction only, and sees what its organisation was referred.
    let recipient: User

    // The update changes nothing but locks the row, so a second guess waits here until the first is counted.
    init?(_ id: ReferralLink.ID, on connection: any Connection) throws {
        let row = try connection.first(
            """
            UPDATE referral_link SET wrong_codes = wrong_codes WHERE id = \(id.text)
            RETURNING id, referral_id, case_file_id, code_hash, made_by, made_at, expires_at, wrong_codes, closed_at
            """
        )
        guard let row else { return nil }
        link = try row.decode()
        codeHash = try row.value("code_hash")
        let referral = try connection.first(
            "SELECT municipality_id, recipient_id FROM referral WHERE id = \(link.referralId.text)"
        )
        guard let referral else { return nil }
        recipient = User(
            id: Identifier(id.text),
            municipality: Identifier(try referral.value("municipality_id")),
            organisation: Identifier(try referral.value("recipient_id")),
            name: "",
            roles: [.partner]
        )
    }
}

struct SQLLinkStores: LinkStores {
    let held: HeldLink
    let stores: SQLStores
    let trail: AuditTrail
    let moment: Moment

    var link: ReferralLink { held.link }
    var casework: any CaseworkStores { stores }

    func opens(with code: LinkCode) throws -> Bool {
        LinkCodeHash.matches(code, held.codeHash, of: link.id, stores.sealing)
    }

    func countWrongCode() throws {
        try stores.connection.execute(
            "UPDATE referral_link SET wrong_codes = wrong_codes + 1 WHERE id = \(link.id.text)"
        )
    }

    func close(at instant: Instant) throws {
        try stores.connection.execute(
            "UPDATE referral_link SET closed_at = \(instant.microseconds) WHERE id = \(link.id.text)"
        )
    }

    func log(_ action: String, refused textKey: String?) throws {
        let event = AuditEvent(
            at: moment.instant,
            municipality: held.recipient.municipality,
            user: nil,
            action: action,
            subject: Subject("referral", link.referralId),
            outcome: textKey == nil ? .done : .refused,
            reference: textKey
        )
        try trail.append([event], on: stores.connection)
    }

    func kept<T>(_ body: () throws -> T) throws -> T {
        try stores.connection.nested(body)
    }
}
