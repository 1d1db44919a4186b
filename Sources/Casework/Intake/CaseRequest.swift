import Kernel

/// What reaches an office before there is a case: somebody asks for support (Anfrage).
public struct CaseRequest: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<CaseRequest>
    public let municipalityId: Municipality.ID
    /// The office that received it.
    public let organisationId: Organisation.ID
    public let number: String
    public let receivedBy: User.ID
    /// Who clarifies it; `nil` while it waits for anybody of the office.
    public private(set) var takenBy: User.ID?
    public private(set) var person: PersonDetails
    public private(set) var origin: RequestOrigin
    public private(set) var need: RequestNeed
    public private(set) var decision: RequestDecision?
    /// The case it became.
    public private(set) var caseFileId: CaseFile.ID?
    public private(set) var revision: Revision

    public var isOpen: Bool { decision == nil }

    public init(_ details: RequestDetails, number: String, by user: User, takesIt: Bool) {
        id = .new()
        municipalityId = user.municipality
        organisationId = user.organisation
        self.number = number
        receivedBy = user.id
        takenBy = takesIt ? user.id : nil
        person = details.person
        origin = details.origin
        need = details.need
        revision = .first
    }

    public var details: RequestDetails { RequestDetails(person: person, origin: origin, need: need) }

    /// How many days the person has waited: until the decision, or until `today`.
    public func age(on today: Day) -> Int {
        max(0, origin.receivedOn.days(until: decision?.day ?? today))
    }

    public mutating func change(to details: RequestDetails) throws(RequestRefusal) {
        try requireOpen()
        person = details.person
        origin = details.origin
        need = details.need
        revision = revision.next
    }

    public mutating func take(by user: User) throws(RequestRefusal) {
        try requireOpen()
        guard takenBy == nil else { throw .takenAlready }
        takenBy = user.id
        revision = revision.next
    }

    public mutating func giveBack() throws(RequestRefusal) {
        try requireOpen()
        takenBy = nil
        revision = revision.next
    }

    /// Counts an answer to the questions of the intake as a change of the request.
    public mutating func clarified() throws(RequestRefusal) {
        try requireOpen()
        revision = revision.next
    }

    /// Whoever decides has taken it.
    public mutating func decide(
        _ decision: RequestDecision,
        caseFile: CaseFile.ID? = nil
    )
        throws(RequestRefusal)
    {
        try requireOpen()
        guard decision.day >= origin.receivedOn else { throw .decidedBeforeReceived }
        self.decision = decision
        caseFileId = caseFile
        takenBy = takenBy ?? decision.by
        revision = revision.next
    }

    private func requireOpen() throws(RequestRefusal) {
        guard isOpen else { throw .decidedAlready }
    }
}
