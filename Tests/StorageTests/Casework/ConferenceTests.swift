import Accounts
import Casework
import Kernel
import PortableSQL
import Testing

@Suite("A case conference tells each agency only what is released to it", .serialized)
struct ConferenceTests {
    typealias Steps = ConferenceSteps

    @Test(
        "An agency without a release about an item is not invited; the page can say what is missing",
        arguments: Engine.allCases
    )
    func withoutRelease(on engine: Engine) async throws {
        try await Self.with(engine) { town, steps in
            let conference = try await steps.convene()
            await #expect(throws: ConferenceRefusal.noItems) { try await steps.invite(conference) }
            try await steps.item(Steps.work, "Mehr Stunden im Betrieb", for: conference)
            await #expect(throws: ConferenceRefusal.noRelease) { try await steps.invite(conference) }
            try await steps.release([Steps.health])
            await #expect(throws: ConferenceRefusal.noRelease, "a neighbouring topic is no release") {
                try await steps.invite(conference)
            }
            let held = try await steps.held(conference)
            #expect(held.withheld(from: Steps.caritas).map(\.lifeDomain) == [Steps.work])
            try await steps.release([Steps.work])
            try await steps.invite(conference)
            #expect(try await town.audit("InviteToConference", .refused).count == 3)
        }
    }

    @Test("A release that ends before the day of the conference invites nobody", arguments: Engine.allCases)
    func endsBefore(on engine: Engine) async throws {
        try await Self.with(engine) { _, steps in
            let conference = try await steps.convene(in: 30)
            try await steps.item(Steps.work, "Arbeit", for: conference)
            try await steps.release([Steps.work], days: 29)
            await #expect(throws: ConferenceRefusal.noRelease) { try await steps.invite(conference) }
        }
    }

    @Test(
        "The invitation names number, initials and released items, and nothing else of the case",
        arguments: Engine.allCases
    )
    func invitation(on engine: Engine) async throws {
        try await Self.with(engine) { town, steps in
            let conference = try await steps.convene()
            try await steps.item(Steps.work, "Mehr Stunden", for: conference)
            try await steps.item(Steps.health, "Behandlung in der Klinik", for: conference)
            try await steps.release([Steps.work])
            let guest = try await steps.invite(conference)
            await #expect(throws: ConferenceRefusal.consentMissing) {
                try await steps.paper(.invitation, for: guest)
            }
            try await steps.agree(conference)
            let paper = try await steps.paper(.invitation, for: guest)
            #expect(paper.initials == "S. H.")
            #expect(paper.points.map(\.text) == ["Mehr Stunden"])
            let everything = "\(paper)"
            for hidden in ["Haidari", "Shirin", "Klinik", "Ebbeloh"] { #expect(!everything.contains(hidden)) }
            #expect(try await town.audit("ReadConferencePaper", .done).count == 1)
        }
    }

    @Test("With the release, the paper is gone too", arguments: Engine.allCases)
    func withdrawn(on engine: Engine) async throws {
        try await Self.with(engine) { town, steps in
            let conference = try await steps.agree(try await steps.convene())
            try await steps.item(Steps.work, "Arbeit", for: conference)
            let release = try await steps.release([Steps.work])
            let guest = try await steps.invite(conference)
            _ = try await steps.paper(.invitation, for: guest)
            let withdraw = WithdrawRelease(
                caseFile: steps.caseFile,
                release: release.id,
                day: town.today,
                expected: release.revision
            )
            _ = try await town.perform(withdraw, by: town.meral)
            await #expect(throws: ConferenceRefusal.noRelease) {
                try await steps.paper(.invitation, for: guest)
            }
        }
    }

    @Test(
        "Signed minutes stay; what is added is a new version, and a stale draft is refused",
        arguments: Engine.allCases
    )
    func minutes(on engine: Engine) async throws {
        try await Self.with(engine) { _, steps in
            let early = try await steps.convene()
            let item = try await steps.item(Steps.work, "Arbeit", for: early)
            await #expect(throws: ConferenceRefusal.notHeldYet) {
                try await steps.minute([item.id: "Zu früh"], of: early)
            }
            let conference = try await steps.convene(in: 0)
            let work = try await steps.item(Steps.work, "Arbeit", for: conference)
            await #expect(throws: ConferenceRefusal.minutesEmpty) {
                try await steps.minute([:], of: conference)
            }
            let draft = try await steps.minute([work.id: "Erster Entwurf"], of: conference)
            let better = try await steps.minute([work.id: "Mehr Stunden ab Mai"], of: conference, on: draft)
            await #expect(throws: ChangedMeanwhile.self) {
                try await steps.minute([work.id: "Veraltet"], of: conference, on: draft)
            }
            try await steps.sign(better)
            await #expect(throws: ConferenceRefusal.alreadySigned) { try await steps.sign(better) }
            await #expect(throws: ChangedMeanwhile.self, "no draft is open any more") {
                try await steps.minute([work.id: "Überschrieben"], of: conference, on: better)
            }
            let addition = try await steps.minute([work.id: "Nachtrag: ab Juni"], of: conference)
            let record = try await steps.held(conference).record
            #expect(addition.version == 2)
            #expect(record.text(of: work, in: record.signed) == "Mehr Stunden ab Mai")
            #expect(record.text(of: work, in: record.latest) == "Nachtrag: ab Juni")
            #expect(try await steps.held(conference).standing == .minuted)
        }
    }

    @Test("Minutes for an agency hold only its released items", arguments: Engine.allCases)
    func sharedMinutes(on engine: Engine) async throws {
        try await Self.with(engine) { _, steps in
            let conference = try await steps.agree(try await steps.convene(in: 0))
            let work = try await steps.item(Steps.work, "Arbeit", for: conference)
            let health = try await steps.item(Steps.health, "Gesundheit", for: conference)
            try await steps.release([Steps.work])
            let guest = try await steps.invite(conference)
            let texts = [work.id: "Betrieb fragt an", health.id: "Diagnose besprochen"]
            let draft = try await steps.minute(texts, of: conference)
            await #expect(throws: ConferenceRefusal.minutesUnsigned) {
                try await steps.paper(.minutes, for: guest)
            }
            try await steps.sign(draft)
            let paper = try await steps.paper(.minutes, for: guest)
            #expect(paper.points.map(\.said) == ["Betrieb fragt an"])
        }
    }

    @Test("What is agreed becomes a follow-up or a step of the plan", arguments: Engine.allCases)
    func agreements(on engine: Engine) async throws {
        try await Self.with(engine) { town, steps in
            let goal = try await CaseSteps(town: town, caseFile: steps.caseFile).goal()
            let conference = try await steps.convene(in: 0)
            let item = try await steps.item(Steps.work, "Arbeit", for: conference)
            let until = town.today.adding(days: 14)
            func record(_ what: String, _ goal: Goal.ID?) async throws {
                let terms = try RecordAgreement.Terms(what: what, who: "Jobcenter", until: until)
                let record = RecordAgreement(
                    caseFile: steps.caseFile,
                    conference: conference.id,
                    item: item.id,
                    terms: terms,
                    goal: goal
                )
                _ = try await town.perform(record, by: town.meral)
            }
            try await record("Bescheid prüfen", nil)
            try await record("Anerkennung bezahlen", goal.id)
            let due = try await town.answer(ReadFollowUps(steps.caseFile), for: town.meral).followUps
            #expect(due.map(\.text) == ["Bescheid prüfen (Jobcenter)"])
            #expect(due.map(\.dueOn) == [until])
            let plan = try await town.answer(ReadHelpPlan(steps.caseFile), for: town.meral).plan
            #expect(plan.steps.map(\.text) == ["Anerkennung bezahlen"])
            #expect(plan.steps.map(\.agency) == ["Jobcenter"])
        }
    }

    @Test("Nobody else sees a conference, and every attempt is in the log", arguments: Engine.allCases)
    func privacy(on engine: Engine) async throws {
        try await Self.with(engine) { town, steps in
            let conference = try await steps.convene()
            let query = ReadConference(caseFile: steps.caseFile, conference: conference.id)
            // Paula's organisation is the one that could be invited: that alone shows her nothing.
            for (stranger, municipality) in [
                (town.jonas, "town"), (town.paula, "town"), (town.viktor, "other"),
            ] {
                await #expect(throws: CaseFileRefusal.notFound) {
                    try await town.answer(query, for: stranger)
                }
                let refused = try await town.audit("ReadConference", .refused, of: municipality)
                #expect(refused.contains { $0.user == stranger.id })
            }
            await #expect(throws: PermissionRefusal.missing(.readCases)) {
                try await town.answer(query, for: town.coordinator)
            }
        }
    }

    private static func with(
        _ engine: Engine,
        _ body: (CaseworkTown, ConferenceSteps) async throws -> Void
    ) async throws {
        try await CaseworkTown.with(engine) { town in
            let file = try await town.openCase()
            try await CaseSteps(town: town, caseFile: file.id).consent()
            try await body(town, ConferenceSteps(town: town, caseFile: file.id))
        }
    }
}
