import Kernel

/// Enters what the office knows, so that conditions can be checked with it.
public struct EnterOfficeFact: Action {
    public static let permission = Permission.keepRegister

    public let procedure: Procedure.ID
    public let entry: OfficeFactEntry

    public init(procedure: Procedure.ID, entry: OfficeFactEntry) {
        self.procedure = procedure
        self.entry = entry
    }

    public var subject: Subject { Subject("procedure", procedure) }

    public func run(in stores: any StatusOfficeStores, by user: User, at moment: Moment) throws -> OfficeFact
    {
        let procedure = try stores.procedures.require(procedure)
        guard procedure.closedOn == nil else { throw OfficeFactRefusal.procedureClosed }
        let fact = OfficeFact(entry, in: procedure.id, on: moment.day)
        try stores.officeFacts.add(fact, by: user)
        return fact
    }
}

/// Takes an own fact away again.
public struct RemoveOfficeFact: Action {
    public static let permission = Permission.keepRegister

    public let procedure: Procedure.ID
    public let fact: OfficeFact.ID

    public init(procedure: Procedure.ID, fact: OfficeFact.ID) {
        self.procedure = procedure
        self.fact = fact
    }

    public var subject: Subject { Subject("procedure", procedure) }

    public func run(in stores: any StatusOfficeStores, by user: User, at moment: Moment) throws {
        let procedure = try stores.procedures.require(procedure)
        guard procedure.closedOn == nil else { throw OfficeFactRefusal.procedureClosed }
        guard try stores.officeFacts.remove(fact, of: procedure.id) else { throw OfficeFactRefusal.notFound }
    }
}
