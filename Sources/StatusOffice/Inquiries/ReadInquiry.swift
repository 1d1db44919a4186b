import Kernel

/// One inquiry with the answers that can be read today; each look is logged by the inquiry.
public struct ReadInquiry: Query {
    public static let permission = Permission.keepRegister
    public static let readsPersonalData = true

    public let inquiry: Inquiry.ID

    public init(_ inquiry: Inquiry.ID) {
        self.inquiry = inquiry
    }

    public var subject: Subject { Subject("officeInquiry", inquiry) }

    public func answer(
        from stores: any StatusOfficeStores,
        for user: User,
        at moment: Moment
    ) throws -> InquiryRecord {
        guard let inquiry = try stores.inquiries.find(inquiry) else { throw InquiryRefusal.notFound }
        return InquiryRecord(
            inquiry: inquiry,
            answers: try stores.inquiries.answers(to: inquiry.id),
            procedure: try ReadProcedure(inquiry.procedureId).answer(from: stores, for: user, at: moment)
        )
    }
}

/// What the page on an inquiry shows.
public struct InquiryRecord: Sendable {
    public let inquiry: Inquiry
    public let answers: [InquiryAnswer]
    public let procedure: ProcedureRecord
}
