import Accounts
import Casework
import Kernel
import PortableSQL
import Testing

@Suite("A request is seen by its office until somebody takes it, and by nobody else", .serialized)
struct RequestSightTests {
    @Test(
        "The office sees what waits; once taken, only the taker and the deputy do",
        arguments: Engine.allCases
    )
    func officeThenTaker(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = RequestSteps(town: town)
            let request = try await steps.receive()
            #expect(try await steps.waiting(for: town.jonas).map(\.id) == [request.id])
            let taken = try await town.perform(
                TakeRequest(request.id, expected: request.revision),
                by: town.meral
            )
            #expect(try await steps.waiting(for: town.jonas).isEmpty)
            await #expect(throws: RequestRefusal.notFound) {
                try await town.perform(TakeRequest(taken.id, expected: taken.revision), by: town.jonas)
            }
            let tomorrow = town.today.adding(days: 1)
            let period = try #require(Period(from: tomorrow, until: tomorrow))
            _ = try await town.perform(AppointDeputy(byUser: town.jonas.id, period: period), by: town.meral)
            #expect(try await steps.waiting(for: town.jonas).isEmpty)
            town.town.time.pass(seconds: 86_400)
            #expect(try await steps.waiting(for: town.jonas).map(\.id) == [request.id])
            let file = try await steps.open(taken, by: town.jonas)
            #expect(file.caseManagerId == town.meral.id, "a deputy opens the case for the colleague")
            town.town.time.pass(seconds: 86_400)
            #expect(try await steps.waiting(RequestFilter(standing: .all), for: town.jonas).isEmpty)
        }
    }

    @Test("Given back, it waits for the whole office again", arguments: Engine.allCases)
    func givenBack(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = RequestSteps(town: town)
            let request = try await steps.receive(takesIt: true)
            #expect(try await steps.waiting(for: town.jonas).isEmpty)
            let back = GiveBackRequest(request.id, expected: request.revision)
            _ = try await town.perform(back, by: town.meral)
            #expect(try await steps.waiting(for: town.jonas).count == 1)
            #expect(try await steps.waiting(for: town.paula).isEmpty)
        }
    }

    @Test(
        "Another organisation and another municipality find nothing, and the log says they tried",
        arguments: Engine.allCases
    )
    func strangers(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = RequestSteps(town: town)
            let request = try await steps.receive()
            let opened = try await steps.receive()
            try await steps.open(opened)
            for (stranger, municipality) in [(town.paula, "town"), (town.viktor, "other")] {
                for (name, attempt) in attempts(on: request, by: stranger, in: town) {
                    await #expect(throws: RequestRefusal.notFound, "\(stranger.name): \(name)") {
                        try await attempt()
                    }
                    let refused = try await town.audit(name, .refused, of: municipality)
                    #expect(refused.contains { $0.user == stranger.id }, "\(stranger.name): \(name)")
                    #expect(refused.allSatisfy { $0.reference == "requests.refusal.notFound" })
                }
                await #expect(throws: RequestRefusal.notFound) {
                    _ = try await steps.record(opened.id, for: stranger)
                }
                let list = try await town.answer(ListRequests(filter: .init(standing: .all)), for: stranger)
                #expect(list.entries.isEmpty)
                #expect(list.offices.isEmpty)
            }
        }
    }

    @Test("A coordinator may not even ask, whether the request exists or not", arguments: Engine.allCases)
    func coordinator(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let request = try await RequestSteps(town: town).receive()
            for id in [request.id, CaseRequest.ID.new()] {
                await #expect(throws: PermissionRefusal.missing(.readCases)) {
                    try await town.answer(ReadRequest(id), for: town.coordinator)
                }
            }
            await #expect(throws: PermissionRefusal.missing(.leadCases)) {
                try await town.answer(ListRequests(), for: town.coordinator)
            }
            #expect(try await town.audit("ListRequests", .refused).map(\.user) == [town.coordinator.id])
            let refused = try await town.audit("ReadRequest", .refused)
            #expect(Set(refused.map(\.subject.id)).contains(request.id.text))
        }
    }

    @Test("A household protected later is told in no list by name or town", arguments: Engine.allCases)
    func protected(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = RequestSteps(town: town)
            let file = try await steps.open(try await steps.receive())
            let person = try #require(try await town.answer(ReadCase(file.id), for: town.meral).persons.first)
            let kind = ProtectionKind(rawValue: "shelter")
            let protect = ProtectPerson(caseFile: file.id, person: person.id, kind: kind)
            _ = try await town.perform(protect, by: town.meral)
            let entry = try #require(try await steps.waiting(RequestFilter(standing: .all)).first)
            #expect(entry.personName == nil && entry.town == nil)
            let inTown = RequestFilter(standing: .all, town: "Ebbeloh")
            #expect(try await steps.waiting(inTown).isEmpty, "the place is not given away by a filter")
        }
    }

    @Test("Every reading of a request leaves an entry without a name", arguments: Engine.allCases)
    func readings(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = RequestSteps(town: town)
            let request = try await steps.receive()
            _ = try await steps.record(request.id)
            _ = try await steps.waiting()
            let read = try await town.audit("ReadRequest", .done)
            #expect(read.map(\.subject) == [Subject("caseRequest", request.id)])
            #expect(try await town.audit("ListRequests", .done).count == 1)
        }
    }

    private func attempts(
        on request: CaseRequest,
        by user: User,
        in town: CaseworkTown
    ) -> [(String, () async throws -> Void)] {
        let (id, first) = (request.id, request.revision)
        let steps = RequestSteps(town: town)
        return [
            ("ReadRequest", { _ = try await steps.record(id, for: user) }),
            ("TakeRequest", { _ = try await town.perform(TakeRequest(id, expected: first), by: user) }),
            (
                "GiveBackRequest",
                { _ = try await town.perform(GiveBackRequest(id, expected: first), by: user) }
            ),
            ("ClarifyRequest", { try await steps.clarify(request, by: user) }),
            ("OpenCaseFromRequest", { try await steps.open(request, by: user) }),
            (
                "ChangeRequest",
                {
                    let change = ChangeRequest(request: id, details: request.details, expected: first)
                    _ = try await town.perform(change, by: user)
                }
            ),
            (
                "DecideRequest",
                {
                    let decision = try MadeDecision(.refusal, on: town.today, reason: "outsideArea")
                    let decide = DecideRequest(request: id, decision: decision, expected: first)
                    _ = try await town.perform(decide, by: user)
                }
            ),
        ]
    }
}
