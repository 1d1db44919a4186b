import Kernel

/// Asks an office about the state of a procedure; only where a release lets it be asked about this person.
public struct AskOffice: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let question: CaseQuestion

    public init(caseFile: CaseFile.ID, question: CaseQuestion) {
        self.caseFile = caseFile
        self.question = question
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseInquiry {
        let file = try stores.caseFiles.requireOpen(caseFile)
        // The office has to be told whom it is about, and of a protected household no name leaves the case.
        guard try !stores.protections.protection(of: caseFile).isActive else {
            throw CaseInquiryRefusal.protected
        }
        let kept = try CaseInquiries(of: file, from: stores, on: moment.day)
        guard kept.persons.contains(where: { $0.id == question.person }) else {
            throw CaseInquiryRefusal.unknownPerson
        }
        guard let ground = kept.ground(to: question.office, about: question.person) else {
            throw CaseInquiryRefusal.noRelease
        }
        let inquiry = try CaseInquiry(question, under: ground, by: user, on: moment.day)
        try stores.caseInquiries.add(inquiry)
        return inquiry
    }
}
