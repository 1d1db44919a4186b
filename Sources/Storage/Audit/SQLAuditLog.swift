import Accounts
import Kernel
import PortableSQL

/// Reads the audit log for the auditor of one municipality, by keyset and never by count.
struct SQLAuditLog: AuditLogReader {
    let connection: any Connection

    func entries(
        of municipality: Municipality.ID,
        matching filter: AuditFilter,
        page: AuditPage
    ) throws -> [AuditEntry] {
        // Attempts to sign in under a name that nobody has belong to no municipality and concern all.
        try connection.rows(
            """
            SELECT \(AuditRow.columns),
                (SELECT display_name FROM account WHERE account.id = audit_entry.user_id) AS display_name
            FROM audit_entry
            WHERE (municipality_id = \(municipality.text) OR municipality_id IS NULL)
            \(Self.conditions(filter)) \(Self.place(page))
            ORDER BY at DESC, lane DESC, position DESC LIMIT \(page.limit)
            """
        ).map { row in
            let entry = try AuditRow(row)
            return AuditEntry(place: entry.place, event: entry.event, userName: try row.value("display_name"))
        }
    }

    func lastCheck() throws -> AuditCheck? {
        try connection.one("SELECT at, lanes, entries, findings FROM audit_check ORDER BY at DESC LIMIT 1")
    }

    private static func conditions(_ filter: AuditFilter) -> Statement {
        var conditions = Statement.empty
        if let user = filter.user { conditions += "AND user_id = \(user.text) " }
        if let action = filter.action { conditions += "AND action = \(action) " }
        if let kind = filter.subjectKind { conditions += "AND subject_kind = \(kind) " }
        if let id = filter.subjectID { conditions += "AND subject_id = \(id) " }
        if let outcome = filter.outcome { conditions += "AND outcome = \(outcome.rawValue) " }
        if let from = filter.days?.from { conditions += "AND at >= \(from.beginning.microseconds) " }
        if let until = filter.days?.until {
            conditions += "AND at < \(until.adding(days: 1).beginning.microseconds) "
        }
        return conditions
    }

    private static func place(_ page: AuditPage) -> Statement {
        guard let after = page.after else { return "" }
        return """
            AND (at, lane, position) < (\(after.at.microseconds), \(after.place.lane), \(after.place.position))
            """
    }
}

extension Day {
    /// Midnight in Germany at which the day begins.
    var beginning: Instant {
        let midnight = Instant(microseconds: Int64(number) * 86_400_000_000)
        let winter = midnight.adding(seconds: -3600)
        let summer = midnight.adding(seconds: -7200)
        // In summer the day has begun two hours before UTC does; in winter that is still the day before.
        return summer.day == self ? summer : winter
    }
}
