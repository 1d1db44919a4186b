import Casework
import Kernel
import StatusOffice

/// The addresses of questions between case management and the offices of block 3, on either side.
enum InquiryPaths {
    static let questions = "/register/fragen"

    static func question(_ id: ReceivedQuestion.ID) -> String { "/register/fragen/\(id.text)" }

    static func ask(_ procedure: Procedure.ID) -> String {
        RegisterPaths.procedure(procedure) + "/nachfragen/neu"
    }

    static func inquiry(_ inquiry: Inquiry) -> String {
        RegisterPaths.procedure(inquiry.procedureId) + "/nachfragen/\(inquiry.id.text)"
    }

    static func list(_ caseFile: CaseFile.ID) -> String { CaseFilePaths.overview(caseFile) + "/nachfragen" }
    static func new(_ caseFile: CaseFile.ID) -> String { list(caseFile) + "/neu" }

    static func answer(_ caseFile: CaseFile.ID, _ inquiry: AskedInquiry.ID) -> String {
        list(caseFile) + "/\(inquiry.text)"
    }
}
