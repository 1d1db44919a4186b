import Accounts
import Kernel

/// Where accounts are kept in order, and one's own.
enum AccountPaths {
    static let list = "/verwaltung/konten"
    static let new = list + "/neu"
    static let own = "/konto"
    static let everywhere = own + "/ueberall-abmelden"

    static func account(_ id: Account.ID) -> String { "\(list)/\(id.text)" }
    static func active(_ id: Account.ID) -> String { account(id) + "/stand" }
    static func password(_ id: Account.ID) -> String { account(id) + "/passwort" }
}
