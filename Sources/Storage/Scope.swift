import Kernel
import PortableSQL

/// What a user may see: without one, no store of personal data exists.
///
/// Case managers see the cases they are responsible for, and for a time those of the colleagues
/// whose deputies they are. A file opened for a time, by supervision or in an emergency, can be read
/// and neither changed nor found in a list. Nobody sees another municipality.
public struct Scope: Sendable {
    /// Who only reads also sees what was opened for a time; who changes something must be responsible.
    ///
    /// Who reads what other organisations released sees those cases only, and takes them only through
    /// `SharedCaseFile`: this scope says which cases, not which parts.
    ///
    /// Who answers a referral reaches the case it is about, and takes it only through `ReceivedReferral`.
    enum Purpose { case reading, changing, readingReleased, readingReferred }

    let user: User
    let moment: Moment
    let purpose: Purpose

    var day: Day { moment.day }

    init(_ user: User, at moment: Moment, for purpose: Purpose) {
        self.user = user
        self.moment = moment
        self.purpose = purpose
    }

    var released: Scope { Scope(user, at: moment, for: .readingReleased) }

    var referred: Scope { Scope(user, at: moment, for: .readingReferred) }

    /// The case managers whose cases are within sight, as a subselect.
    var caseManagers: Statement {
        guard user.may(.leadCases) else { return "SELECT id FROM account WHERE 1 = 0" }
        return """
            SELECT \(user.id.text) UNION ALL
            SELECT for_user FROM deputy
            WHERE by_user = \(user.id.text) AND from_on <= \(day.iso) AND until_on >= \(day.iso)
            """
    }

    /// A condition on `case_file` for lists, searches and figures of one's own: responsible or deputy.
    ///
    /// The municipality is compared as an expression on purpose: SQLite would otherwise look for the cases by
    /// the index of the municipality, all of them, instead of by the few case managers.
    var leadsCaseFile: Statement {
        "\(isInMunicipality) AND case_file.case_manager_id IN (\(caseManagers))"
    }

    /// A condition on `case_file` for a file that is opened by its identifier.
    ///
    /// Not for lists: with the OR neither engine would look for the cases by their case managers.
    var seesCaseFile: Statement {
        switch purpose {
        case .changing: leadsCaseFile
        case .readingReleased: seesReleasedCaseFile
        case .readingReferred: seesReferredCaseFile
        case .reading:
            """
            \(isInMunicipality)
            AND (case_file.case_manager_id IN (\(caseManagers)) OR case_file.id IN (\(openedForATime)))
            """
        }
    }

    /// A condition on `table.case_file_id`, for tables that hang on a case.
    func seesCase(of table: Statement) -> Statement {
        """
        EXISTS (SELECT 1 FROM case_file WHERE case_file.id = \(table).case_file_id AND \(seesCaseFile))
        """
    }

    var isInMunicipality: Statement {
        "case_file.municipality_id || '' = \(user.municipality.text)"
    }

    private var openedForATime: Statement {
        guard user.may(.readCases) else { return "SELECT id FROM case_file WHERE 1 = 0" }
        let now = moment.instant.microseconds
        return """
            SELECT case_file_id FROM case_access
            WHERE user_id = \(user.id.text) AND opened_at <= \(now) AND until_at > \(now)
            """
    }
}
