import Kernel

/// Opens a case with everything the request already says; nothing is entered twice.
public struct OpenCaseFromRequest: Action {
    public static let permission = Permission.openCases

    public let request: CaseRequest.ID
    public let title: String
    public let decision: MadeDecision
    public let expected: Revision

    public init(request: CaseRequest.ID, title: String, decision: MadeDecision, expected: Revision) {
        self.request = request
        self.title = title
        self.decision = decision
        self.expected = expected
    }

    public var subject: Subject { Subject("caseRequest", request) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseFile {
        var request = try stores.requests.require(request)
        guard request.isOpen else { throw RequestRefusal.decidedAlready }
        try decision.check(with: stores.profile.intake, on: moment.day)
        let opening = try CaseOpening(title: title, town: request.need.town)
        let number = try stores.caseFiles.nextNumber(year: decision.day.year)
        let file = CaseFile.open(
            opening,
            number: number,
            municipality: user.municipality,
            responsible: request.responsible(for: user),
            on: decision.day
        )
        try request.decide(RequestDecision(decision, by: user), caseFile: file.id)
        try stores.caseFiles.add(file)
        try add(request, to: file, in: stores)
        try stores.requests.save(request, expected: expected)
        return file
    }

    private func add(_ request: CaseRequest, to file: CaseFile, in stores: any CaseworkStores) throws {
        let person = Person(request.person, in: file.id, position: 0)
        try stores.persons.add(person)
        if let title = request.need.title {
            let details = try StatusDetails(title: title, from: nil, until: nil)
            try stores.legalSpheres.add(ResidenceStatus(details, of: person.id, on: file.openedOn))
        }
    }
}

extension CaseRequest {
    // A deputy opens the case for the colleague who took the request, not for themselves.
    fileprivate func responsible(for user: User) -> CaseResponsible {
        guard let takenBy, takenBy != user.id else {
            return CaseResponsible(user: user.id, organisation: user.organisation)
        }
        return CaseResponsible(user: takenBy, organisation: organisationId)
    }
}
