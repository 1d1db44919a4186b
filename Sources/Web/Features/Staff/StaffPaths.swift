import Kernel

/// The addresses of the pages about who works on how many cases.
enum StaffPaths {
    static let team = "/team"
    static let deputies = team + "/vertretungen"
    static let preview = team + "/umverteilen/vorschau"
    static let reassign = team + "/umverteilen"

    static func member(_ id: User.ID) -> String { "\(team)/\(id.text)" }
    static func share(_ id: User.ID) -> String { member(id) + "/stellenanteil" }
    static func ending(_ id: String) -> String { "\(deputies)/\(id)/beenden" }
}
