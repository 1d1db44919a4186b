import Casework
import Kernel

/// The addresses of opening files for a time, and of reviewing it.
enum CaseAccessPaths {
    static let emergency = "/notfall"
    static let supervision = "/fachaufsicht"
    static let inspection = supervision + "/akteneinsicht"

    static func ending(_ access: CaseAccess.ID) -> String { "/akteneinsicht/\(access.text)/beenden" }
    static func review(_ access: CaseAccess.ID) -> String { "\(supervision)/notfaelle/\(access.text)" }
}
