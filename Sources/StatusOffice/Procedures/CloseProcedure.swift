import Kernel

/// Closes a decided procedure; from then on it can only be read, until it is due for deletion.
public struct CloseProcedure: Action {
    public static let permission = Permission.keepRegister

    public let procedure: Procedure.ID
    public let day: Day
    public let expected: Revision

    public init(procedure: Procedure.ID, day: Day, expected: Revision) {
        self.procedure = procedure
        self.day = day
        self.expected = expected
    }

    public var subject: Subject { Subject("procedure", procedure) }

    public func run(in stores: any StatusOfficeStores, by user: User, at moment: Moment) throws -> Procedure {
        var procedure = try stores.procedures.require(procedure)
        guard day <= moment.day else { throw ProcedureRefusal.inTheFuture }
        try procedure.close(on: day)
        try stores.procedures.save(procedure, expected: expected)
        return procedure
    }
}
