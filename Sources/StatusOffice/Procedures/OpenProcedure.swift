import Kernel

/// Enters an application into the register of the user's office.
public struct OpenProcedure: Action {
    public static let permission = Permission.keepRegister

    public let applicant: Applicant
    public let matter: Matter

    public init(applicant: Applicant, matter: Matter) {
        self.applicant = applicant
        self.matter = matter
    }

    public var subject: Subject { .all("procedure") }

    public func run(in stores: any StatusOfficeStores, by user: User, at moment: Moment) throws -> Procedure {
        try matter.requirePast(on: moment.day)
        let procedure = Procedure(applicant, matter, by: user)
        try stores.procedures.add(procedure)
        return procedure
    }
}

extension Matter {
    func requirePast(on day: Day) throws(ProcedureRefusal) {
        guard appliedOn <= day, completeOn.map({ $0 <= day }) ?? true else { throw .inTheFuture }
    }
}
