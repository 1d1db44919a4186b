import Kernel

/// Ends the intake of a request without a case: short counselling, referral, refusal or withdrawal.
public struct DecideRequest: Action {
    public static let permission = Permission.leadCases

    public let request: CaseRequest.ID
    public let decision: MadeDecision
    public let expected: Revision

    public init(request: CaseRequest.ID, decision: MadeDecision, expected: Revision) {
        self.request = request
        self.decision = decision
        self.expected = expected
    }

    public var subject: Subject { Subject("caseRequest", request) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseRequest {
        var request = try stores.requests.require(request)
        try decision.check(with: stores.profile.intake, on: moment.day)
        guard decision.result != .caseOpened else { throw RequestRefusal.unknownReason }
        try request.decide(RequestDecision(decision, by: user))
        try stores.requests.save(request, expected: expected)
        return request
    }
}

extension MadeDecision {
    func check(with intake: IntakeProfile, on today: Day) throws(RequestRefusal) {
        guard day <= today else { throw .inTheFuture }
        guard intake.knows(reason, for: result) else { throw .unknownReason }
    }
}
