import Casework
import Kernel
import Pathways

/// What a case manager does with a request before there is a case.
struct RequestSteps: Sendable {
    let town: CaseworkTown

    func details(
        family: String = "Haidari",
        town place: String = "Ebbeloh",
        daysAgo: Int = 0
    ) throws -> RequestDetails {
        RequestDetails(
            person: try PersonDetails(
                familyName: family,
                givenName: "Shirin",
                originalName: "شیرین حیدری",
                birth: .year(1990),
                languages: "fas",
                relation: .reference
            ),
            origin: try RequestOrigin(
                receivedOn: town.today.adding(days: -daysAgo),
                source: "agency",
                way: "phone",
                askedBy: "Frau Beck, Grundschule"
            ),
            need: try RequestNeed(
                reason: "Zwei Kinder ohne Schulplatz, der Titel läuft ab.",
                lifeDomains: [LifeDomain(rawValue: "school"), LifeDomain(rawValue: "residence")],
                interpreter: .yes,
                title: .duldung60a,
                town: place,
                contact: "Anruf nur vormittags"
            )
        )
    }

    @discardableResult
    func receive(
        _ details: RequestDetails? = nil,
        by user: User? = nil,
        takesIt: Bool = false
    ) async throws -> CaseRequest {
        let receive = ReceiveRequest(details: try details ?? self.details(), takesIt: takesIt)
        return try await town.perform(receive, by: user ?? town.meral)
    }

    func clarification() throws -> Clarification {
        let criteria = try EntryCriterion.allCases.map { try CriterionAnswer($0, .yes, remark: "besprochen") }
        return Clarification(criteria: criteria, checks: [try ParallelCheck("mbe", .no)])
    }

    @discardableResult
    func clarify(_ request: CaseRequest, by user: User? = nil) async throws -> CaseRequest {
        let clarify = ClarifyRequest(
            request: request.id,
            clarification: try clarification(),
            expected: request.revision
        )
        return try await town.perform(clarify, by: user ?? town.meral)
    }

    func decide(
        _ request: CaseRequest,
        _ result: RequestResult,
        _ reason: String,
        referredTo: String = ""
    ) async throws -> CaseRequest {
        let decision = try MadeDecision(result, on: town.today, reason: reason, referredTo: referredTo)
        let decide = DecideRequest(request: request.id, decision: decision, expected: request.revision)
        return try await town.perform(decide, by: town.meral)
    }

    @discardableResult
    func open(_ request: CaseRequest, by user: User? = nil) async throws -> CaseFile {
        let decision = try MadeDecision(.caseOpened, on: town.today, reason: "criteriaMet")
        let open = OpenCaseFromRequest(
            request: request.id,
            title: "Familie Haidari",
            decision: decision,
            expected: request.revision
        )
        return try await town.perform(open, by: user ?? town.meral)
    }

    func record(_ request: CaseRequest.ID, for user: User? = nil) async throws -> RequestRecord {
        try await town.answer(ReadRequest(request), for: user ?? town.meral)
    }

    func waiting(
        _ filter: RequestFilter = RequestFilter(),
        for user: User? = nil
    ) async throws
        -> [RequestListEntry]
    {
        try await town.answer(ListRequests(filter: filter), for: user ?? town.meral).entries
    }
}
