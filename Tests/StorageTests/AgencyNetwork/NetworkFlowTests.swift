import Accounts
import AgencyNetwork
import Casework
import Insight
import Kernel
import PortableSQL
import Testing

@Suite("The picture of the network counts what really went from one agency to another", .serialized)
struct NetworkFlowTests {
    @Test(
        "Six referrals, answered and not, are one arrow with its kinds, and no name is in it",
        arguments: Engine.allCases
    )
    func referrals(on engine: Engine) async throws {
        try await ReferralTown.with(engine) { town in
            try await town.steps.release()
            let result = try ReferralResult("needMet", text: "Sie ist da.")
            for _ in 1...6 {
                let helped = try await town.propose()
                for answer in [ReferralAnswer.accept, .begin, .complete(result)] {
                    try await town.answer(helped, answer)
                }
                let declined = try await town.propose()
                try await town.answer(declined, .decline(try ReferralReason("noCapacity")))
            }
            let picture = try await town.town.picture(for: town.town.coordinator)
            let arrow = try #require(picture.arrows.first)
            #expect(picture.arrows.count == 1 && picture.name(of: arrow.to) == "Caritas")
            #expect(arrow.handedOver == .exact(10) && arrow.kinds[.referral] == .exact(10))
            #expect(arrow.taken == .exact(5) && arrow.broken == .exact(5) && arrow.medianDays == nil)
            #expect(!"\(picture)".contains("Haidari"))
        }
    }

    @Test(
        "Cases offered to another organisation are hand-overs of responsibility; withdrawn ones were none",
        arguments: Engine.allCases
    )
    func offers(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let offers = try await (0..<13).asyncMap { _ in
                let file = try await town.openCase()
                try await town.releaseWholeCase(file)
                let offer = OfferCase(caseFile: file.id, to: town.paula.organisation, saying: "")
                return try await town.perform(offer, by: town.meral)
            }
            _ = try await town.perform(WithdrawOffer(offers[12].id), by: town.meral)
            for offer in offers[0..<6] { _ = try await town.perform(AcceptOffer(offer.id), by: town.paula) }
            for offer in offers[6..<12] {
                _ = try await town.perform(RefuseOffer(offer.id, reason: "Kein Platz"), by: town.paula)
            }
            let arrows = try await town.picture(for: town.coordinator).arrows
            let arrow = try #require(arrows.first)
            #expect(arrows.count == 1 && arrow.from == town.meral.organisation)
            #expect(arrow.to == town.paula.organisation && arrow.kinds[.responsibility] == .exact(10))
            #expect(arrow.taken == .exact(5) && arrow.broken == .exact(5))
            let welfare = try await town.coordination("wilma", at: "welfare-town")
            #expect(try await town.picture(for: welfare).arrows.first?.handedOver == .exact(10))
            #expect(try await town.picture(for: town.stranger()).arrows.isEmpty)
            await #expect(throws: PermissionRefusal.missing(.seeFigures)) {
                try await town.picture(for: town.paula)
            }
        }
    }

    @Test(
        "Packages count on both sides: what was accepted, what was refused, not what was withdrawn",
        arguments: Engine.allCases
    )
    func packages(on engine: Engine) async throws {
        try await TwoTowns.with(engine) { towns in
            for number in 0..<6 {
                let package = try await towns.prepare(try await towns.family())
                if number < 5 {
                    let accepted = try await towns.accept(package)
                    _ = try await towns.here.perform(
                        TakeInPackage(try await towns.receipt(of: accepted)),
                        by: towns.here.meral
                    )
                } else {
                    _ = try await towns.withdraw(package)
                }
            }
            let sent = try await towns.here.picture(for: towns.here.coordinator).arrows
            #expect(sent.map(\.to) == [towns.partnerThere.organisation])
            #expect(sent.first?.kinds[.responsibility] == .exact(5) && sent.first?.taken == .exact(5))
            let came = try await towns.there.picture(for: towns.there.coordinator).arrows
            #expect(came.map(\.from) == [towns.partnerHere.organisation])
            #expect(came.first?.handedOver == .exact(5))
        }
    }
}

extension CaseworkTown {
    fileprivate func picture(for user: User) async throws -> NetworkPicture {
        try await answer(ReadNetworkPicture(), for: user)
    }

    fileprivate func coordination(_ name: String, at organisation: String) async throws -> User {
        let add = AddAccount(
            organisation: Identifier(organisation),
            names: try AccountNames(signIn: name, display: name),
            roles: [.coordination],
            language: "de",
            password: try await PasswordHashing(cost: .trivial).hash(TestTown.password)
        )
        return try await town.perform(add, by: TestTown.administrator(of: "town")).user
    }

    /// The coordination of another municipality.
    fileprivate func stranger() -> User {
        User(
            id: viktor.id,
            municipality: viktor.municipality,
            organisation: viktor.organisation,
            name: "",
            roles: [.coordination]
        )
    }
}

extension Sequence {
    fileprivate func asyncMap<T>(_ transform: (Element) async throws -> T) async rethrows -> [T] {
        var mapped: [T] = []
        for element in self { mapped.append(try await transform(element)) }
        return mapped
    }
}
