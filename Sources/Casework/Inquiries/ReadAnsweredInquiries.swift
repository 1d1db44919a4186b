import AgencyNetwork
import Kernel

/// The offices' answers one has not read yet in the cases one leads, for the page "Heute".
public struct ReadAnsweredInquiries: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = true

    public init() {}

    public var subject: Subject { .all("caseInquiry") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> [AnsweredInquiry] {
        try stores.caseInquiries.answered(since: moment.day.adding(days: -Self.days))
    }

    // Whoever does not open the case in all this time has heard of the answer otherwise.
    private static let days = 60
}

/// That an office has answered, with its case; not what it said (eingegangene Auskunft).
public struct AnsweredInquiry: Identifiable, Codable, Sendable {
    public let id: CaseInquiry.ID
    public let caseFileId: CaseFile.ID
    public let caseNumber: String
    /// Nothing where the household is protected.
    public let caseTitle: String?
    public let office: String
    public let kind: ProcedureQuestion
    public let answeredOn: Day
}
