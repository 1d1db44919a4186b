import AgencyNetwork
import Kernel

/// Lets a partner without an account answer the one referral its link was made for (Antwort über einen Link).
///
/// Every opening is logged, whether it succeeds or not; a wrong code is counted even though it is refused.
public struct ReferralLinkDesk: Sendable {
    let transactions: any LinkTransactions
    let clock: Clock

    public init(transactions: any LinkTransactions, clock: Clock = .system) {
        self.transactions = transactions
        self.clock = clock
    }

    /// Whether the link is still alive; nothing of the referral is told without the code.
    public func open(_ id: ReferralLink.ID) async throws {
        try await within(id, "OpenReferralLink") { _, _ in }
    }

    /// The preview, for whoever has both link and code.
    public func read(_ id: ReferralLink.ID, code: String) async throws -> ReceivedReferrals {
        try await within(id, "ReadReferralByLink") { stores, moment in
            try stores.unlock(with: code)
            return try stores.received(at: moment)
        }
    }

    /// Says what the partner answers; a last word closes the link.
    public func answer(
        _ id: ReferralLink.ID,
        code: String,
        _ answer: ReferralAnswer,
        expected: Revision
    ) async throws -> ReceivedReferrals {
        try await within(id, "AnswerReferralByLink") { stores, moment in
            try stores.unlock(with: code)
            let turn = ReferralTurn(answer, to: stores.link.referralId, expected, by: nil)
            let rules = stores.casework.profile.referralRules
            let kept = try stores.casework.receivedReferrals.take(turn, at: moment, under: rules)
            if kept.state.isFinal { try stores.close(at: moment.instant) }
            return try stores.received(at: moment)
        }
    }

    private func within<Answer: Sendable>(
        _ id: ReferralLink.ID,
        _ action: String,
        _ body: @escaping @Sendable (any LinkStores, Moment) throws -> Answer
    ) async throws -> Answer {
        let moment = clock.now
        let outcome: Result<Answer, any Error> = try await transactions.write(id, at: moment) { stores in
            guard let stores else { return .failure(ReferralLinkRefusal.unknown) }
            do {
                try stores.requireAlive(at: moment)
                let answer = try stores.kept { try body(stores, moment) }
                try stores.log(action, refused: nil)
                return .success(answer)
            } catch let refusal as any Refusal {
                if case ReferralLinkRefusal.wrongCode = refusal { try stores.countWrongCode() }
                try stores.log(action, refused: refusal.textKey)
                return .failure(refusal)
            }
        }
        return try outcome.get()
    }
}

/// Runs what is done under a link, which happens without a user, in one transaction each.
public protocol LinkTransactions: Sendable {
    /// Holds the link until the transaction ends; `nil` where there is none.
    func write<T: Sendable>(
        _ id: ReferralLink.ID,
        at moment: Moment,
        _ body: @escaping @Sendable ((any LinkStores)?) throws -> T
    ) async throws -> T
}

/// What a link may reach: itself, its one referral, the log.
public protocol LinkStores {
    var link: ReferralLink { get }
    /// The stores as the receiving organisation sees them.
    var casework: any CaseworkStores { get }
    /// Compares in a time that does not depend on the code.
    func opens(with code: LinkCode) throws -> Bool
    func countWrongCode() throws
    func close(at instant: Instant) throws
    func log(_ action: String, refused textKey: String?) throws
    /// Undoes what `body` did where it throws.
    func kept<T>(_ body: () throws -> T) throws -> T
}

extension LinkStores {
    fileprivate func unlock(with typed: String) throws {
        if let code = LinkCode(typed), try opens(with: code) { return }
        throw ReferralLinkRefusal.wrongCode
    }

    /// Where the release has ended the link opens nothing more, as if it were closed.
    fileprivate func requireAlive(at moment: Moment) throws {
        if let dead = link.dead(at: moment.instant) { throw dead }
        let record = try casework.receivedReferrals.find(link.referralId)
        guard record?.received(on: moment.day)?.mayAnswer == true else { throw ReferralLinkRefusal.closed }
    }

    fileprivate func received(at moment: Moment) throws -> ReceivedReferrals {
        let record = try casework.receivedReferrals.find(link.referralId)
        return try ReceivedReferrals([record].compactMap(\.self), from: casework, at: moment)
    }
}
