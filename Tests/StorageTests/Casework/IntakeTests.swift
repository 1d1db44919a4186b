import Accounts
import Casework
import Kernel
import Pathways
import PortableSQL
import Testing

@Suite("A request is clarified before there is a case, and every result is a normal end", .serialized)
struct IntakeTests {
    @Test("What a request says is kept, and so are the answers to its questions", arguments: Engine.allCases)
    func kept(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = RequestSteps(town: town)
            let details = try steps.details()
            let request = try await steps.receive(details)
            #expect(request.number == "A-\(town.today.year)-0001")
            try await steps.clarify(request)
            let record = try await steps.record(request.id)
            #expect(record.request.details == details)
            #expect(record.request.need.lifeDomains.map(\.rawValue) == ["school", "residence"])
            #expect(record.clarification == (try steps.clarification()).sorted)
            #expect(record.names.receivedByName == "Meral")
            let corrected = try steps.details(family: "Haydari", town: "Brookfelde")
            let change = ChangeRequest(
                request: request.id,
                details: corrected,
                expected: record.request.revision
            )
            _ = try await town.perform(change, by: town.meral)
            #expect(try await steps.record(request.id).request.details == corrected)
            #expect(try await steps.record(request.id).clarification.criteria.count == 5)
        }
    }

    @Test("A case that comes of a request asks for nothing again and leads back", arguments: Engine.allCases)
    func becomesCase(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = RequestSteps(town: town)
            let request = try await steps.clarify(try await steps.receive())
            let file = try await steps.open(request)
            let overview = try await town.answer(ReadCase(file.id), for: town.meral)
            #expect(overview.persons.map(\.details) == [request.person])
            #expect(overview.statuses.map(\.title) == [.duldung60a])
            #expect(overview.caseFile.town == "Ebbeloh")
            #expect(overview.request == request.id)
            let record = try await steps.record(request.id)
            #expect(record.request.caseFileId == file.id)
            #expect(record.request.decision?.result == .caseOpened)
            await #expect(throws: RequestRefusal.decidedAlready) { try await steps.open(record.request) }
            let found = try await town.answer(
                ListCases(filter: CaseFilter(standing: .all, namesLike: "Haydari")),
                for: town.meral
            )
            #expect(found.entries.map(\.id) == [file.id], "the new case is found by name")
        }
    }

    @Test(
        "Each other result ends the request on its day, with a reason of the profile",
        arguments: Engine.allCases
    )
    func otherEnds(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = RequestSteps(town: town)
            for (result, reason) in [
                (RequestResult.shortCounselling, "questionAnswered"), (.refusal, "outsideArea"),
                (.withdrawal, "notWanted"),
            ] {
                let request = try await steps.receive()
                await #expect(throws: RequestRefusal.unknownReason) {
                    _ = try await steps.decide(request, result, "bored")
                }
                let ended = try await steps.decide(request, result, reason)
                #expect(ended.decision?.day == town.today)
                #expect(ended.takenBy == town.meral.id, "whoever decides has taken it")
                await #expect(throws: RequestRefusal.decidedAlready) { try await steps.clarify(ended) }
            }
            let request = try await steps.receive()
            #expect(throws: RequestRefusal.referredToMissing) {
                _ = try MadeDecision(.referral, on: town.today, reason: "betterPlaced")
            }
            let ended = try await steps.decide(
                request,
                .referral,
                "betterPlaced",
                referredTo: "MBE der Caritas"
            )
            #expect(try await steps.record(ended.id).request.decision == ended.decision)
            #expect(try await steps.waiting().isEmpty)
            #expect(try await steps.waiting(RequestFilter(standing: .decided)).count == 4)
        }
    }

    @Test("The waiting list begins with the oldest request and tells its age", arguments: Engine.allCases)
    func waitingList(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = RequestSteps(town: town)
            for days in [3, 20, 11] {
                try await steps.receive(try steps.details(family: "F\(days)", daysAgo: days))
            }
            try await steps.receive(try steps.details(family: "Fern", town: "Brookfelde"), takesIt: true)
            let part = try await town.answer(ListRequests(limit: 3), for: town.meral)
            #expect(part.entries.map(\.familyName) == ["F20", "F11", "F3"])
            #expect(part.entries.map { $0.age(on: town.today) } == [20, 11, 3])
            let lights = part.entries.map { part.intake.light(afterDays: $0.age(on: part.today)) }
            #expect(lights == [.overdue, .soon, .inTime])
            let rest = try await town.answer(ListRequests(after: part.next), for: town.meral)
            #expect(rest.entries.map(\.familyName) == ["Fern"])
            #expect(rest.entries.map(\.takenByName) == ["Meral"])
            let near = try await steps.waiting(RequestFilter(town: "Brookfelde"))
            #expect(near.map(\.familyName) == ["Fern"])
            #expect(try await steps.waiting(RequestFilter(standing: .untaken)).count == 3)
            let elsewhere = RequestFilter(office: Identifier("welfare-town"))
            #expect(try await steps.waiting(elsewhere).isEmpty)
        }
    }

    @Test("Of two who take or change one request, the second is told", arguments: Engine.allCases)
    func conflict(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = RequestSteps(town: town)
            let request = try await steps.receive()
            try await steps.clarify(request)
            await #expect(throws: ChangedMeanwhile(Subject("caseRequest", request.id))) {
                _ = try await steps.decide(request, .refusal, "outsideArea")
            }
            await #expect(throws: ChangedMeanwhile(Subject("caseRequest", request.id))) {
                _ = try await steps.open(request)
            }
            let cases = try await town.answer(ListCases(filter: CaseFilter()), for: town.meral)
            #expect(cases.entries.isEmpty, "of a refused opening nothing stays")
            #expect(try await steps.record(request.id).request.isOpen)
        }
    }

    @Test("The target group explains with the facts it used and bars nobody", arguments: Engine.allCases)
    func targetGroup(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = RequestSteps(town: town)
            let request = try await steps.clarify(try await steps.receive(takesIt: true))
            let findings = try await steps.record(request.id).findings
            #expect(findings.first { $0.criterion == .residenceTitle }?.fact == .title(.duldung60a))
            #expect(findings.first { $0.criterion == .lengthOfStay }?.standing == .unknown)
            #expect(findings.contains { $0.standing != .met })
            try await steps.open(request)
        }
    }
}

extension Clarification {
    /// In the order of the database, which has none of its own.
    fileprivate var sorted: Clarification {
        Clarification(
            criteria: criteria.sorted { $0.criterion.rawValue < $1.criterion.rawValue },
            checks: checks
        )
    }
}
