import Kernel

/// Records how the office decided; the software has no part in the decision.
public struct DecideProcedure: Action {
    public static let permission = Permission.keepRegister

    public let procedure: Procedure.ID
    public let decision: MadeProcedureDecision
    public let expected: Revision

    public init(procedure: Procedure.ID, decision: MadeProcedureDecision, expected: Revision) {
        self.procedure = procedure
        self.decision = decision
        self.expected = expected
    }

    public var subject: Subject { Subject("procedure", procedure) }

    public func run(in stores: any StatusOfficeStores, by user: User, at moment: Moment) throws -> Procedure {
        var procedure = try stores.procedures.require(procedure)
        guard decision.day <= moment.day else { throw ProcedureRefusal.inTheFuture }
        let made = try ProcedureDecision(
            decision.outcome,
            on: decision.day,
            reason: decision.reason,
            by: user
        )
        try procedure.decide(made)
        try stores.procedures.save(procedure, expected: expected)
        return procedure
    }
}

/// A decision as it is entered.
public struct MadeProcedureDecision: Equatable, Sendable {
    public let outcome: ProcedureOutcome
    public let day: Day
    public let reason: ProcedureReason

    public init(_ outcome: ProcedureOutcome, on day: Day, reason: ProcedureReason) {
        self.outcome = outcome
        self.day = day
        self.reason = reason
    }
}
