import Accounts
import Casework
import Kernel
import PortableSQL
import Storage
import TestSupport

/// A town in which Meral refers Shirin to the welfare organisation, where Petra is a partner.
struct ReferralTown: Sendable {
    static let need = LifeDomain(rawValue: "language")
    static let wish = "Ein Platz im Sprachcafé für eine Mutter, nachmittags."

    let town: CaseworkTown
    let steps: CaseSteps
    let petra: User
    let shirin: Person.ID

    static func with(_ engine: Engine, _ body: (ReferralTown) async throws -> Void) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = CaseSteps(town: town, caseFile: try await town.openCase().id)
            try await steps.consent()
            let persons = try await town.answer(ReadReleases(steps.caseFile), for: town.meral).persons
            let petra = try await town.welfarePartner("petra")
            try await body(ReferralTown(town: town, steps: steps, petra: petra, shirin: persons[0].id))
        }
    }

    func request(
        _ wish: String = ReferralTown.wish,
        need: LifeDomain = ReferralTown.need
    ) throws -> ReferralRequest {
        try ReferralRequest(.init(CaseSteps.welfare), for: [shirin], need: need, wish: wish)
    }

    @discardableResult
    func propose(by user: User? = nil) async throws -> Referral {
        let propose = ProposeReferral(caseFile: steps.caseFile, request: try request())
        return try await town.perform(propose, by: user ?? town.meral)
    }

    func answer(_ referral: Referral, _ answer: ReferralAnswer, by user: User? = nil) async throws {
        let kept = try await sent(referral)
        try await town.perform(
            AnswerReferral(referral: referral.id, answer: answer, expected: kept.revision),
            by: user ?? petra
        )
    }

    func withdraw(_ referral: Referral) async throws {
        let kept = try await sent(referral)
        let action = WithdrawReferral(
            caseFile: steps.caseFile,
            referral: referral.id,
            expected: kept.revision
        )
        _ = try await town.perform(action, by: town.meral)
    }

    /// The referral as its sender sees it now.
    func sent(_ referral: Referral) async throws -> Referral {
        try await town.answer(ReadReferrals(steps.caseFile), for: town.meral).require(referral.id)
    }

    /// The referral as its recipient sees it now; nothing where it does not exist for them.
    func received(_ referral: Referral, for user: User? = nil) async throws -> ReceivedReferral? {
        do {
            let query = ReadReceivedReferral(referral.id)
            return try await town.answer(query, for: user ?? petra).referrals.first
        } catch ReferralRefusal.notFound {
            return nil
        }
    }

    var desk: ReferralLinkDesk {
        ReferralLinkDesk(transactions: SQLReferralLinks(town.runner), clock: town.town.time.clock)
    }

    func makeLink(to referral: Referral) async throws -> MadeLink {
        let make = MakeReferralLink(caseFile: steps.caseFile, referral: referral.id)
        return try await town.perform(make, by: town.meral)
    }
}

extension CaseworkTown {
    /// Somebody of the welfare organisation who may read what is released, and answer.
    func welfarePartner(_ name: String) async throws -> User {
        let add = AddAccount(
            organisation: CaseSteps.welfare,
            names: try AccountNames(signIn: name, display: name),
            roles: [.partner],
            language: "de",
            password: try await PasswordHashing(cost: .trivial).hash(TestTown.password)
        )
        return try await town.perform(add, by: TestTown.administrator(of: "town")).user
    }
}
