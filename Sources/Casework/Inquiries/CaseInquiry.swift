import AgencyNetwork
import Kernel

/// What the case manager asked an office about a procedure, under a release (Frage an die Behörde).
public struct CaseInquiry: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<CaseInquiry>
    public let caseFileId: CaseFile.ID
    public let personId: Person.ID
    public let organisationId: Organisation.ID
    /// The release under which it was asked; when it ends, neither side reads question or answer any more.
    public let releaseId: Release.ID
    public let kind: ProcedureQuestion
    public let text: String
    public let askedOn: Day
    public let askedBy: User.ID
    public let answer: OfficeAnswer?
    public let revision: Revision

    init(
        _ question: CaseQuestion,
        under release: Release,
        by user: User,
        on day: Day
    )
        throws(CaseInquiryRefusal)
    {
        let text = question.text.trimmedWhitespace
        guard text.count <= 300 else { throw .textTooLong }
        id = .new()
        caseFileId = release.caseFileId
        personId = question.person
        organisationId = question.office
        releaseId = release.id
        kind = question.kind
        self.text = text
        askedOn = day
        askedBy = user.id
        answer = nil
        revision = .first
    }
}

/// What the office answered (Auskunft der Behörde).
public struct OfficeAnswer: Codable, Equatable, Sendable {
    public let result: InquiryResult
    public let text: String
    public let day: Day
}

/// A question as it is entered: to which office, about whom, what.
public struct CaseQuestion: Equatable, Sendable {
    public let office: Organisation.ID
    public let person: Person.ID
    public let kind: ProcedureQuestion
    public let text: String

    public init(to office: Organisation.ID, about person: Person.ID, kind: ProcedureQuestion, text: String) {
        self.office = office
        self.person = person
        self.kind = kind
        self.text = text
    }
}
