import Casework
import Kernel

/// The addresses of referrals, on the side of the sender and of the recipient.
enum ReferralPaths {
    static let all = "/vermittlungen"
    static let figures = "/steuerung/vermittlungen"

    static func received(_ id: Referral.ID) -> String { all + "/\(id.text)" }

    static func list(_ caseFile: CaseFile.ID) -> String {
        CaseFilePaths.overview(caseFile) + "/vermittlungen"
    }
    static func new(_ caseFile: CaseFile.ID) -> String { list(caseFile) + "/neu" }
    static func one(_ referral: Referral) -> String { list(referral.caseFileId) + "/\(referral.id.text)" }
    static func withdrawal(_ referral: Referral) -> String { one(referral) + "/zurueckziehen" }
    static func note(_ referral: Referral) -> String { one(referral) + "/kenntnis" }
    static func link(_ referral: Referral) -> String { one(referral) + "/link" }
}
