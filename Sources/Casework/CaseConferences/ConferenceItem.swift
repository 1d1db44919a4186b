import Kernel

/// Something a case conference talks about: a life domain, of one person or of all (Tagesordnungspunkt).
public struct ConferenceItem: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<ConferenceItem>
    public let conferenceId: CaseConference.ID
    public let caseFileId: CaseFile.ID
    public let lifeDomain: LifeDomain
    /// Whom it is about; `nil` for the whole household.
    public let personId: Person.ID?
    public let text: String

    public init(
        _ lifeDomain: LifeDomain,
        of person: Person.ID? = nil,
        _ text: String,
        for conference: CaseConference
    ) throws(ConferenceRefusal) {
        let text = text.trimmedWhitespace
        guard !text.isEmpty else { throw .itemTextMissing }
        guard text.count <= 500 else { throw .textTooLong }
        id = .new()
        conferenceId = conference.id
        caseFileId = conference.caseFileId
        self.lifeDomain = lifeDomain
        personId = person
        self.text = text
    }

    /// Whether an organisation that knows this much may be told about it.
    public func mayBeTold(under knowledge: ReleasedKnowledge) -> Bool {
        guard let personId else { return knowledge.allows(lifeDomain) }
        return knowledge.allows(.domain(lifeDomain), about: personId)
    }
}

/// Someone invited to a case conference: an agency, or a person the household brings (Eingeladene).
public struct ConferenceGuest: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<ConferenceGuest>
    public let conferenceId: CaseConference.ID
    public let caseFileId: CaseFile.ID
    /// Only for agencies of the network: nobody else gets a paper.
    public let organisationId: Organisation.ID?
    public let name: String

    public init(
        _ name: String,
        organisation: Organisation.ID?,
        for conference: CaseConference
    ) throws(ConferenceRefusal) {
        let name = name.trimmedWhitespace
        guard !name.isEmpty else { throw .guestMissing }
        guard name.count <= 200 else { throw .textTooLong }
        id = .new()
        conferenceId = conference.id
        caseFileId = conference.caseFileId
        organisationId = organisation
        self.name = name
    }
}
