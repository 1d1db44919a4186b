import Accounts
import Casework
import Kernel
import PortableSQL
import TestSupport
import Testing

@Suite(
    "Inside a municipality a case goes to another organisation only when somebody there accepts",
    .serialized
)
struct CaseOfferTests {
    @Test(
        "Offered under a release, seen before, accepted: until then the giving one is responsible",
        arguments: Engine.allCases
    )
    func accepted(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            let due = try FollowUpDetails(dueOn: town.today, text: "Anrufen")
            _ = try await town.perform(SetFollowUp(caseFile: file.id, details: due), by: town.meral)
            let offer = OfferCase(caseFile: file.id, to: town.paula.organisation, saying: "Näher am Wohnort")
            await #expect(throws: StaffRefusal.releaseMissing) {
                try await town.perform(offer, by: town.meral)
            }
            try await town.releaseWholeCase(file)
            let offered = try await town.perform(offer, by: town.meral)
            #expect(await town.sees(file.id, town.meral))
            #expect(await !town.sees(file.id, town.paula))
            let preview = try await town.answer(ReadCaseOffer(offered.id), for: town.paula)
            #expect(preview.shared?.persons.map(\.name) == ["Shirin Haidari"])
            _ = try await town.perform(AcceptOffer(offered.id), by: town.paula)
            #expect(await town.sees(file.id, town.paula))
            #expect(await !town.sees(file.id, town.meral))
            let taken = try await town.answer(ReadCase(file.id), for: town.paula).followUps
            #expect(taken.map(\.assigneeId) == [town.paula.id])
            let history = try await town.answer(ReadResponsibility(file.id), for: town.paula).history
            #expect(history.map(\.toName) == ["Paula"])
        }
    }

    @Test(
        "Refused with a reason it stays, and nobody else sees or answers an offer",
        arguments: Engine.allCases
    )
    func refused(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            try await town.releaseWholeCase(file)
            let offer = OfferCase(caseFile: file.id, to: town.paula.organisation, saying: "")
            let offered = try await town.perform(offer, by: town.meral)
            for stranger in [town.jonas, town.viktor, town.coordinator] {
                await #expect(throws: (any Error).self) {
                    try await town.answer(ReadCaseOffer(offered.id), for: stranger)
                }
                await #expect(throws: (any Error).self) {
                    try await town.perform(AcceptOffer(offered.id), by: stranger)
                }
            }
            await #expect(throws: PackageRefusal.notFound) {
                try await town.perform(AcceptOffer(offered.id), by: town.meral)
            }
            await #expect(throws: PackageRefusal.reasonMissing) {
                try await town.perform(RefuseOffer(offered.id, reason: ""), by: town.paula)
            }
            _ = try await town.perform(RefuseOffer(offered.id, reason: "Kein Platz"), by: town.paula)
            let kept = try await town.answer(ReadCaseOffer(offered.id), for: town.meral).offer
            #expect(kept.state == .refused && kept.reason == "Kein Platz")
            #expect(await town.sees(file.id, town.meral))
            await #expect(throws: PackageRefusal.settled) {
                try await town.perform(AcceptOffer(offered.id), by: town.paula)
            }
            #expect(try await town.audit("AcceptOffer", .refused).count == 4)
        }
    }

    @Test(
        "Whoever sees figures of their own organisation only still learns whom they can ask",
        arguments: Engine.allCases
    )
    func narrowReach(on engine: Engine) async throws {
        try await DistrictTown.with(engine) { town in
            let (paula, ebbeloh) = (town.casework.paula, Organisation.ID("ebbeloh"))
            let file = try #require(try await town.open(1, in: "Ebbeloh", by: paula).first)
            let preview = PreviewPackage(caseFile: file.id, partner: nil, choice: PackageChoice())
            let offices = try await town.casework.answer(preview, for: paula).organisations
            #expect(Set(offices.keys) == [town.casework.meral.organisation, ebbeloh])
            let unreleased = OfferCase(caseFile: file.id, to: ebbeloh, saying: "")
            await #expect(throws: StaffRefusal.releaseMissing) {
                try await town.casework.perform(unreleased, by: paula)
            }
            let nowhere = OfferCase(caseFile: file.id, to: paula.organisation, saying: "")
            await #expect(throws: PackageRefusal.officeMissing) {
                try await town.casework.perform(nowhere, by: paula)
            }
        }
    }
}

extension CaseworkTown {
    /// A valid consent, and a release of everything but health to Paula's organisation.
    func releaseWholeCase(_ file: CaseFile) async throws {
        let given = try GivenConsent(
            on: today,
            validUntil: nil,
            form: .written,
            language: "fas",
            interpreter: true
        )
        _ = try await perform(RecordConsent(caseFile: file.id, given: given), by: meral)
        let domains = try await answer(ReadCase(file.id), for: meral).profile.lifeDomains.map(\.rawValue)
        let steps = CaseSteps(town: self, caseFile: file.id)
        try await steps.release(domains: domains.filter { $0 != "health" })
    }
}
