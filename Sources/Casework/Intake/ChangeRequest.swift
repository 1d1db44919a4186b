import Kernel

/// Corrects what was told when a request came in.
public struct ChangeRequest: Action {
    public static let permission = Permission.leadCases

    public let request: CaseRequest.ID
    public let details: RequestDetails
    public let expected: Revision

    public init(request: CaseRequest.ID, details: RequestDetails, expected: Revision) {
        self.request = request
        self.details = details
        self.expected = expected
    }

    public var subject: Subject { Subject("caseRequest", request) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseRequest {
        var request = try stores.requests.require(request)
        try details.check(with: stores.profile.intake, on: moment.day)
        try request.change(to: details)
        try stores.requests.save(request, expected: expected)
        return request
    }
}
