import Kernel

/// Records that somebody asked for support; there is no case yet.
public struct ReceiveRequest: Action {
    public static let permission = Permission.openCases

    public let details: RequestDetails
    /// Otherwise it waits for anybody of the office.
    public let takesIt: Bool

    public init(details: RequestDetails, takesIt: Bool) {
        self.details = details
        self.takesIt = takesIt
    }

    public var subject: Subject { .all("caseRequest") }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseRequest {
        try details.check(with: stores.profile.intake, on: moment.day)
        let number = try stores.requests.nextNumber(year: details.origin.receivedOn.year)
        let request = CaseRequest(details, number: number, by: user, takesIt: takesIt)
        try stores.requests.add(request)
        return request
    }
}

extension RequestDetails {
    func check(with intake: IntakeProfile, on today: Day) throws {
        guard origin.receivedOn <= today else { throw RequestRefusal.inTheFuture }
        try intake.check(origin)
        try person.checkBirth(notAfter: today)
    }
}
