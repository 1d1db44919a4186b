import Kernel

/// One procedure of the user's own office.
public struct ReadProcedure: Query {
    public static let permission = Permission.keepRegister
    public static let readsPersonalData = true

    public let procedure: Procedure.ID

    public init(_ procedure: Procedure.ID) {
        self.procedure = procedure
    }

    public var subject: Subject { Subject("procedure", procedure) }

    public func answer(
        from stores: any StatusOfficeStores,
        for user: User,
        at moment: Moment
    ) throws -> ProcedureRecord {
        ProcedureRecord(
            procedure: try stores.procedures.require(procedure),
            inquiries: try stores.inquiries.all(of: procedure),
            answered: try stores.inquiries.answered(of: procedure),
            office: try stores.procedures.officeName(),
            rules: stores.registerRules,
            today: moment.day
        )
    }
}

/// What the page on a procedure shows.
public struct ProcedureRecord: Sendable {
    public let procedure: Procedure
    /// What was asked of case management, the latest first.
    public let inquiries: [Inquiry]
    /// Those with an answer that can be read today.
    public let answered: Set<Inquiry.ID>
    public let office: String
    public let rules: RegisterRules
    public let today: Day
}
