import AgencyNetwork
import Kernel

/// What an office asked about somebody, before it is known whether it concerns a case (eingegangene Nachfrage).
public struct AskedInquiry: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<AskedInquiry>
    public let organisationId: Organisation.ID
    public let organisationName: String
    public let aboutFamilyName: String
    public let aboutGivenName: String
    public let aboutBirth: UncertainDay
    public let kind: OfficeQuestion
    public let text: String
    public let askedOn: Day

    /// Who is meant: the same birthday to the day, and hardly anyone else by the name; of twins the more alike.
    func person(among persons: [Person]) -> Person? {
        guard case .day = aboutBirth else { return nil }
        let asked = PersonLikeness.Traits(given: aboutGivenName, family: aboutFamilyName, birth: aboutBirth)
        return persons.filter { $0.details.birth == aboutBirth }
            .map { (person: $0, likeness: PersonLikeness.score(asked, $0.traits)) }
            .filter { $0.likeness.isLikely }
            .max { $0.likeness.score < $1.likeness.score }?.person
    }
}

extension OfficeQuestion {
    /// The life domain that a release must name before this is answered.
    public var domain: LifeDomain {
        switch self {
        case .languageProof: LifeDomain(rawValue: "language")
        case .schoolAttendance: LifeDomain(rawValue: "school")
        case .vocationalTraining: LifeDomain(rawValue: "training")
        case .employment: LifeDomain(rawValue: "work")
        case .livelihood: LifeDomain(rawValue: "livelihood")
        }
    }
}

/// What was answered to an office, and under which release (gegebene Antwort).
public struct GivenAnswer: Codable, Equatable, Sendable {
    public let inquiryId: AskedInquiry.ID
    public let personId: Person.ID
    public let releaseId: Release.ID
    public let result: InquiryResult
    public let text: String
    public let answeredOn: Day
    public let answeredBy: User.ID

    init(
        _ result: InquiryResult,
        text: String,
        to inquiry: DeliveredInquiry,
        by user: User,
        on day: Day
    )
        throws(CaseInquiryRefusal)
    {
        let text = text.trimmedWhitespace
        guard result == .declined || !text.isEmpty else { throw .answerMissing }
        guard text.count <= 500 else { throw .textTooLong }
        inquiryId = inquiry.asked.id
        personId = inquiry.person.id
        releaseId = inquiry.ground.id
        self.result = result
        self.text = text
        answeredOn = day
        answeredBy = user.id
    }
}

/// A question that reached a case, because a release covers it today (zugestellte Nachfrage).
public struct DeliveredInquiry: Identifiable, Sendable {
    public let asked: AskedInquiry
    public let person: Person
    /// The release that lets it reach the case.
    public let ground: Release
    /// Only what was said under a release that still holds; what was said before is out of the office's sight.
    public let answer: GivenAnswer?

    public var id: AskedInquiry.ID { asked.id }
}
