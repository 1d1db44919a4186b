import AgencyNetwork
import Kernel

/// A question of the office to case management about the applicant of a procedure (Nachfrage).
///
/// Whether anybody receives it depends on releases of which the office knows nothing. The inquiry itself therefore
/// has no state: it is always "delivered as soon as there is a release".
public struct Inquiry: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<Inquiry>
    public let municipalityId: Municipality.ID
    public let organisationId: Organisation.ID
    public let procedureId: Procedure.ID
    public let about: InquiredPerson
    public let kind: OfficeQuestion
    public let text: String
    public let askedOn: Day
    public let askedBy: User.ID

    public init(
        _ kind: OfficeQuestion,
        text: String,
        in procedure: Procedure,
        by user: User,
        on day: Day
    )
        throws(InquiryRefusal)
    {
        guard procedure.closedOn == nil else { throw .procedureClosed }
        // Two people of one name are told apart by their birthday, so without one nobody may be asked about.
        guard case .day = procedure.applicant.birth else { throw .birthdayMissing }
        let text = text.trimmedWhitespace
        guard text.count <= 300 else { throw .textTooLong }
        id = .new()
        municipalityId = procedure.municipalityId
        organisationId = procedure.organisationId
        procedureId = procedure.id
        about = InquiredPerson(procedure.applicant)
        self.kind = kind
        self.text = text
        askedOn = day
        askedBy = user.id
    }
}

/// Whom an inquiry is about, as the asking agency knows them (angefragte Person).
public struct InquiredPerson: Codable, Equatable, Sendable {
    public let familyName: String
    public let givenName: String
    public let birth: UncertainDay

    init(_ applicant: Applicant) {
        familyName = applicant.familyName
        givenName = applicant.givenName
        birth = applicant.birth
    }

    public var registerName: String {
        [familyName, givenName].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

/// What case management answered, as long as the release under which it was said holds (Antwort).
public struct InquiryAnswer: Codable, Equatable, Sendable {
    /// Which agency answered; nothing where the household is protected, because it may lead to a shelter.
    public let organisationName: String?
    public let result: InquiryResult
    public let text: String
    public let answeredOn: Day
    /// The last day on which it can be read, if nobody withdraws the release before.
    public let releasedUntil: Day
}
