import Kernel

/// Records how the entry criteria were answered and who else accompanies the person.
public struct ClarifyRequest: Action {
    public static let permission = Permission.leadCases

    public let request: CaseRequest.ID
    public let clarification: Clarification
    public let expected: Revision

    public init(request: CaseRequest.ID, clarification: Clarification, expected: Revision) {
        self.request = request
        self.clarification = clarification
        self.expected = expected
    }

    public var subject: Subject { Subject("caseRequest", request) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseRequest {
        var request = try stores.requests.require(request)
        let known = Set(stores.profile.intake.parallelAgencies.map(\.code))
        guard clarification.checks.allSatisfy({ known.contains($0.agency) }) else {
            throw RequestRefusal.unknownAgency
        }
        try request.clarified()
        try stores.requests.save(request, expected: expected)
        try stores.requests.save(clarification, of: request.id)
        return request
    }
}
