import Kernel

/// One page of the register of the user's office, the oldest application first.
public struct ListProcedures: Query {
    public static let permission = Permission.keepRegister
    public static let readsPersonalData = true

    public let filter: ProcedureFilter
    public let after: Procedure.ID?
    public let limit: Int

    public init(filter: ProcedureFilter = ProcedureFilter(), after: Procedure.ID? = nil, limit: Int = 25) {
        self.filter = filter
        self.after = after
        self.limit = limit
    }

    public var subject: Subject { .all("procedure") }

    public func answer(
        from stores: any StatusOfficeStores,
        for user: User,
        at moment: Moment
    ) throws -> ProcedureListPart {
        let found = try stores.procedures.page(filter, after: after, limit: limit + 1)
        return ProcedureListPart(
            office: try stores.procedures.officeName(),
            entries: Array(found.prefix(limit)),
            hasMore: found.count > limit,
            waitingQuestions: try stores.questions.waiting(),
            retentionYears: stores.registerRules.retentionYears,
            today: moment.day
        )
    }
}

/// Some lines of the register, and whether more follow.
public struct ProcedureListPart: Sendable {
    public let office: String
    public let entries: [Procedure]
    public let hasMore: Bool
    /// So many questions of case management have no answer yet.
    public let waitingQuestions: Int
    /// Years from closing until a procedure becomes due for deletion.
    public let retentionYears: Int
    public let today: Day

    public var next: Procedure.ID? { hasMore ? entries.last?.id : nil }
}
