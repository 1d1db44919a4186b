import Casework
import Kernel

/// The addresses of what other organisations released.
enum SharedCasePaths {
    static let list = "/geteilt"

    static func file(_ id: CaseFile.ID) -> String { list + "/\(id.text)" }
}
