import AgencyNetwork
import Kernel
import PortableSQL

/// How far the user's organisation sees figures and staff, as conditions of SQL; files are another matter.
///
/// Who sits on a board sees the figures the board decides on, wherever they are employed.
struct WithinReach {
    let user: User
    let reach: Reach
    let town: String

    init(of user: User, on connection: any Connection) throws {
        let own = try SQLAgencies(connection: connection, municipality: user.municipality)
            .find(user.organisation)
        self.user = user
        reach = user.roles.contains(.boardMember) ? .municipality : own?.reach ?? .organisation
        town = own?.town ?? ""
    }

    var isWhole: Bool { reach == .municipality }

    /// On `case_file`, beside the condition on its municipality.
    var caseFiles: Statement {
        switch reach {
        case .municipality: "1 = 1"
        case .town:
            "(case_file.town = \(town) OR case_file.organisation_id = \(user.organisation.text))"
        case .organisation: "case_file.organisation_id = \(user.organisation.text)"
        }
    }

    /// On `account`, beside the condition on its municipality.
    var accounts: Statement {
        guard reach != .municipality else { return "1 = 1" }
        return "account.organisation_id = \(user.organisation.text)"
    }

    /// On a column that names an organisation.
    func organisation(_ column: Statement) -> Statement {
        isWhole ? "1 = 1" : "\(column) = \(user.organisation.text)"
    }

    func staff(of organisation: Organisation.ID) -> Bool {
        reach == .municipality || organisation == user.organisation
    }
}
