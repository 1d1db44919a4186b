import Kernel
import PortableSQL

/// What a user may see: without one, no store of personal data exists.
///
/// Case managers see the cases they are responsible for, and for a time those of the colleagues
/// whose deputies they are. Nobody sees another municipality.
public struct Scope: Sendable {
    let user: User
    let day: Day

    public init(_ user: User, on day: Day) {
        self.user = user
        self.day = day
    }

    /// The case managers whose cases are within sight, as a subselect.
    var caseManagers: Statement {
        guard user.may(.readCases) else { return "SELECT id FROM account WHERE 1 = 0" }
        return """
            SELECT \(user.id.text) UNION ALL
            SELECT for_user FROM deputy
            WHERE by_user = \(user.id.text) AND from_on <= \(day.iso) AND until_on >= \(day.iso)
            """
    }

    /// A condition on `case_file`, for the end of a WHERE clause.
    ///
    /// The municipality is compared as an expression on purpose: SQLite would otherwise look for the cases by
    /// the index of the municipality, all of them, instead of by the few case managers.
    var seesCaseFile: Statement {
        """
        case_file.municipality_id || '' = \(user.municipality.text)
        AND case_file.case_manager_id IN (\(caseManagers))
        """
    }

    /// A condition on `table.case_file_id`, for tables that hang on a case.
    func seesCase(of table: Statement) -> Statement {
        """
        EXISTS (SELECT 1 FROM case_file WHERE case_file.id = \(table).case_file_id AND \(seesCaseFile))
        """
    }
}
