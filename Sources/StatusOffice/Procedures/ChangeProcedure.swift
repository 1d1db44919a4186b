import Kernel

/// Corrects what the register says, or records that papers came and what is next.
public struct ChangeProcedure: Action {
    public static let permission = Permission.keepRegister

    public let procedure: Procedure.ID
    public let applicant: Applicant
    public let matter: Matter
    public let expected: Revision

    public init(procedure: Procedure.ID, applicant: Applicant, matter: Matter, expected: Revision) {
        self.procedure = procedure
        self.applicant = applicant
        self.matter = matter
        self.expected = expected
    }

    public var subject: Subject { Subject("procedure", procedure) }

    public func run(in stores: any StatusOfficeStores, by user: User, at moment: Moment) throws -> Procedure {
        var procedure = try stores.procedures.require(procedure)
        try matter.requirePast(on: moment.day)
        try procedure.change(to: applicant, matter)
        try stores.procedures.save(procedure, expected: expected)
        return procedure
    }
}
