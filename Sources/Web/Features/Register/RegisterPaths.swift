import Kernel
import StatusOffice

/// The addresses of the register of block 3.
enum RegisterPaths {
    static let list = "/register"
    static let new = "/register/neu"

    static func procedure(_ id: Procedure.ID) -> String { "/register/\(id.text)" }
    static func edit(_ id: Procedure.ID) -> String { procedure(id) + "/bearbeiten" }
    static func decision(_ id: Procedure.ID) -> String { procedure(id) + "/entscheidung" }
    static func closing(_ id: Procedure.ID) -> String { procedure(id) + "/abschluss" }
}
