import Kernel

/// Gives a request back to the waiting list of the office that received it.
public struct GiveBackRequest: Action {
    public static let permission = Permission.leadCases

    public let request: CaseRequest.ID
    public let expected: Revision

    public init(_ request: CaseRequest.ID, expected: Revision) {
        self.request = request
        self.expected = expected
    }

    public var subject: Subject { Subject("caseRequest", request) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseRequest {
        var request = try stores.requests.require(request)
        try request.giveBack()
        try stores.requests.save(request, expected: expected)
        return request
    }
}
