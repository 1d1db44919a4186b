import Kernel

/// Takes a request out of the office's waiting list: from then on only this case manager sees it.
public struct TakeRequest: Action {
    public static let permission = Permission.openCases

    public let request: CaseRequest.ID
    public let expected: Revision

    public init(_ request: CaseRequest.ID, expected: Revision) {
        self.request = request
        self.expected = expected
    }

    public var subject: Subject { Subject("caseRequest", request) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseRequest {
        var request = try stores.requests.require(request)
        try request.take(by: user)
        try stores.requests.save(request, expected: expected)
        return request
    }
}
