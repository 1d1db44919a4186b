import AgencyNetwork
import Kernel

/// Answers an office's question, or declines to, under the release that let it reach the case.
public struct AnswerInquiry: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let inquiry: AskedInquiry.ID
    public let result: InquiryResult
    public let text: String
    /// The case manager compared the question with the purpose of the release, which no program can.
    public let fitsPurpose: Bool

    public init(
        caseFile: CaseFile.ID,
        inquiry: AskedInquiry.ID,
        result: InquiryResult,
        text: String,
        fitsPurpose: Bool
    ) {
        self.caseFile = caseFile
        self.inquiry = inquiry
        self.result = result
        self.text = text
        self.fitsPurpose = fitsPurpose
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws {
        let file = try stores.caseFiles.requireOpen(caseFile)
        let delivered = try CaseInquiries(of: file, from: stores, on: moment.day).require(inquiry)
        guard delivered.answer == nil else { throw CaseInquiryRefusal.answeredAlready }
        guard result == .declined || fitsPurpose else { throw CaseInquiryRefusal.purposeUnchecked }
        let answer = try GivenAnswer(result, text: text, to: delivered, by: user, on: moment.day)
        let earlier = try stores.caseInquiries.answers(in: caseFile).first { $0.inquiryId == inquiry }
        try stores.caseInquiries.save(answer, in: caseFile, after: earlier)
    }
}
