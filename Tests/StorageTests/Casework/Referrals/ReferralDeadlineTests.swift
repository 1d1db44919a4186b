import AgencyNetwork
import Casework
import Insight
import Kernel
import PortableSQL
import Testing

@Suite("What is late is told to the sender, and to those who steer without a name", .serialized)
struct ReferralDeadlineTests {
    @Test(
        "The answer, the beginning and the result come when they are due, not before",
        arguments: Engine.allCases
    )
    func due(on engine: Engine) async throws {
        try await ReferralTown.with(engine) { town in
            try await town.steps.release(until: town.town.today.adding(days: 300))
            let referral = try await town.propose()
            try await expect([], on: town, after: 9)
            try await expect([.referralAnswer], on: town, after: 1)
            try await town.answer(referral, .accept)
            try await expect([], on: town, after: 29)
            try await expect([.referralBegin], on: town, after: 1)
            try await town.answer(referral, .begin)
            try await town.answer(referral, .complete(nil))
            try await expect([], on: town, after: 13)
            try await expect([.referralResult], on: town, after: 1)
            let items = try await town.town.answer(ReadToday(), for: town.town.jonas).items
            #expect(items.isEmpty, "nobody else is told")
            try await town.answer(referral, .report(try ReferralResult("needMet", text: "Gelungen.")))
            try await expect([], on: town, after: 1)
        }
    }

    private func expect(_ kinds: [DueItem.Kind], on town: ReferralTown, after days: Int) async throws {
        town.town.town.time.pass(seconds: Int64(days) * 86_400)
        let items = try await town.town.answer(ReadToday(), for: town.town.meral).items
        #expect(items.map(\.kind).filter { $0 != .releaseEnds } == kinds, "\(town.town.today.iso)")
    }

    @Test(
        "The coordination learns of it a week later, by agency and without a case",
        arguments: Engine.allCases
    )
    func escalation(on engine: Engine) async throws {
        try await ReferralTown.with(engine) { town in
            let people = town.town
            try await town.steps.release(until: people.today.adding(days: 100))
            try await town.propose()
            people.town.time.pass(seconds: 17 * 86_400)
            let early = try await people.answer(ReadReferralFigures(), for: people.coordinator)
            #expect(early.late.isEmpty)
            people.town.time.pass(seconds: 86_400)
            let figures = try await people.answer(ReadReferralFigures(), for: people.coordinator)
            #expect(figures.late.map(\.agency) == ["Caritas"] && figures.late.map(\.state) == ["proposed"])
            #expect(figures.late.map(\.lateDays) == [nil] && figures.late.map(\.count) == [.suppressed])
            var text = ""
            dump(figures, to: &text)
            for told in ["Shirin", "Haidari", town.shirin.text, town.steps.caseFile.text] {
                #expect(!text.contains(told), "\(told)")
            }
            await #expect(throws: PermissionRefusal.missing(.seeFigures)) {
                try await people.answer(ReadReferralFigures(), for: town.petra)
            }
        }
    }

    @Test("Declines are counted by agency, life domain and reason from five on", arguments: Engine.allCases)
    func declines(on engine: Engine) async throws {
        try await ReferralTown.with(engine) { town in
            try await town.steps.release()
            for _ in 0..<5 {
                let referral = try await town.propose()
                try await town.answer(referral, .decline(try ReferralReason("noCapacity")))
            }
            let read = ReadReferralFigures()
            let figures = try await town.town.answer(read, for: town.town.coordinator)
            let decline = try #require(figures.declines.first)
            #expect(decline.agency == "Caritas" && decline.lifeDomain == "language")
            #expect(decline.reason == "noCapacity" && decline.count == .exact(5))
        }
    }

    @Test("An offer that is full or comes too late is sent only knowingly", arguments: Engine.allCases)
    func offers(on engine: Engine) async throws {
        try await ReferralTown.with(engine) { town in
            try await town.steps.release()
            let full = try await add("Sprachcafé", OfferCapacity(places: 8, free: 0), town)
            let slow = try await add("Abendkurs", OfferCapacity(places: 8, free: 3, waitingDays: 40), town)
            let good = try await add(
                "Vormittagskurs",
                OfferCapacity(places: 8, free: 3, waitingDays: 5),
                town
            )
            for offer in [full, slow] {
                await #expect(throws: ReferralRefusal.offerDoubtful) { try await ask(offer, town) }
            }
            let query = FindAlternatives(
                to: slow.id,
                need: ReferralTown.need,
                neededBy: town.town.today.adding(days: 20)
            )
            let others = try await town.town.answer(query, for: town.town.meral)
            #expect(others.fit.doubts == [.tooLate(town.town.today.adding(days: 40))])
            #expect(others.found.map(\.id) == [good.id])
            #expect(try await ask(full, town, despite: true).offerId == full.id.text)
            #expect(try await ask(good, town).offerId == good.id.text)
        }
    }

    private func add(
        _ name: String,
        _ capacity: OfferCapacity,
        _ town: ReferralTown
    ) async throws -> ServiceOffer {
        var details = OfferDetails(OfferWords(name: name, description: "Deutsch sprechen."))
        details.domains = [ReferralTown.need.rawValue]
        details.capacity = capacity
        let add = AddOffer(organisation: CaseSteps.welfare, details: details)
        return try await town.town.perform(add, by: town.town.paula)
    }

    @discardableResult
    private func ask(
        _ offer: ServiceOffer,
        _ town: ReferralTown,
        despite: Bool = false
    ) async throws -> Referral {
        let request = try ReferralRequest(
            .init(CaseSteps.welfare, offer: offer.id.text, despiteDoubts: despite),
            for: [town.shirin],
            need: ReferralTown.need,
            wish: ReferralTown.wish,
            .init(neededBy: town.town.today.adding(days: 20))
        )
        let propose = ProposeReferral(caseFile: town.steps.caseFile, request: request)
        return try await town.town.perform(propose, by: town.town.meral)
    }
}
