import AgencyNetwork
import Kernel

/// Asks case management something about the applicant; the same whether anybody counsels this person or not.
public struct AskCaseManagement: Action {
    public static let permission = Permission.keepRegister

    public let procedure: Procedure.ID
    public let question: OfficeQuestion
    public let text: String

    public init(procedure: Procedure.ID, question: OfficeQuestion, text: String) {
        self.procedure = procedure
        self.question = question
        self.text = text
    }

    public var subject: Subject { Subject("procedure", procedure) }

    // Nothing here looks for a person or a case, so neither the answer nor its time can tell of one.
    public func run(in stores: any StatusOfficeStores, by user: User, at moment: Moment) throws -> Inquiry {
        let procedure = try stores.procedures.require(procedure)
        let inquiry = try Inquiry(question, text: text, in: procedure, by: user, on: moment.day)
        try stores.inquiries.add(inquiry)
        return inquiry
    }
}
