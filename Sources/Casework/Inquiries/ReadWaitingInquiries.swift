import AgencyNetwork
import Kernel

/// The offices' questions that wait for an answer in the cases one leads, for the page "Heute".
public struct ReadWaitingInquiries: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = true

    public init() {}

    public var subject: Subject { .all("officeInquiry") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> [WaitingInquiry] {
        try stores.caseInquiries.possiblyAsked().flatMap { file in
            let isProtected = try stores.protections.protection(of: file.id).isActive
            return try CaseInquiries(of: file, from: stores, on: moment.day).waiting.map {
                WaitingInquiry($0, in: file, isProtected: isProtected)
            }
        }.sorted { ($0.askedOn, $0.id.text) < ($1.askedOn, $1.id.text) }
    }
}

/// A question that waits, with its case (wartende Nachfrage).
public struct WaitingInquiry: Identifiable, Sendable {
    public let id: AskedInquiry.ID
    public let caseFileId: CaseFile.ID
    public let caseNumber: String
    /// Nothing where the household is protected.
    public let caseTitle: String?
    public let office: String
    public let kind: OfficeQuestion
    public let askedOn: Day

    init(_ inquiry: DeliveredInquiry, in file: CaseFile, isProtected: Bool) {
        id = inquiry.id
        caseFileId = file.id
        caseNumber = file.number
        caseTitle = isProtected ? nil : file.title
        office = inquiry.asked.organisationName
        kind = inquiry.asked.kind
        askedOn = inquiry.asked.askedOn
    }
}
