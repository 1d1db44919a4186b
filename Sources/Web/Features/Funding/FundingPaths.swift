import Kernel
import Steering

/// The addresses of posts and money.
enum FundingPaths {
    static let overview = "/steuerung/foerderung"
    static let newPost = overview + "/stellen/neu"
    static let newNotice = overview + "/bescheide/neu"

    static func year(_ year: Int) -> String { "\(overview)?jahr=\(year)" }
    static func newItem(_ year: Int) -> String { "\(overview)/ansaetze/neu?jahr=\(year)" }
    static let newItem = overview + "/ansaetze/neu"
    static func report(_ year: Int, _ ending: String) -> String { "\(overview)/nachweis/\(year)/\(ending)" }
    static func post(_ id: StaffPost.ID) -> String { "\(overview)/stellen/\(id.text)" }
    static func entries(_ id: StaffPost.ID, _ kind: String) -> String { "\(post(id))/\(kind)" }
    static func item(_ id: BudgetItem.ID) -> String { "\(overview)/ansaetze/\(id.text)" }
    static func discard(_ id: BudgetItem.ID) -> String { item(id) + "/verwerfen" }
    static func changing(_ id: StaffPost.ID) -> String { post(id) + "/bearbeiten" }
    static func notice(_ id: GrantNotice.ID) -> String { "\(overview)/bescheide/\(id.text)" }
    static func changing(_ id: GrantNotice.ID) -> String { notice(id) + "/bearbeiten" }
    static func calls(_ id: GrantNotice.ID) -> String { notice(id) + "/abrufe" }
    static func deadlines(_ id: GrantNotice.ID) -> String { notice(id) + "/fristen" }
}
