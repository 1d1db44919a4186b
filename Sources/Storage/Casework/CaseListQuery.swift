import Casework
import Kernel
import PortableSQL

/// One page of the case list, by keyset: the place of the last row seen, never a count.
struct CaseListQuery {
    let scope: Scope
    let filter: CaseFilter
    let after: CaseFile.ID?
    let limit: Int

    func run(on connection: any Connection) throws -> [CaseListEntry] {
        try connection.rows(
            """
            SELECT id, number, \(Shield.told("title")) AS title,
                \(Shield.told("town")) AS town, phase, phase_since, closed_on,
                (SELECT count(*) FROM person WHERE person.case_file_id = case_file.id) AS persons,
                (SELECT min(due_on) FROM follow_up
                    WHERE follow_up.case_file_id = case_file.id AND done_on IS NULL) AS next_due_on
            FROM case_file
            WHERE \(scope.leadsCaseFile) \(standing) \(phase) \(town) \(names) \(place)
            ORDER BY sort_key, id LIMIT \(limit)
            """
        ).map { try $0.decode() }
    }

    func count(on connection: any Connection) throws -> Int {
        let rows = try connection.rows(
            """
            SELECT count(*) AS cases FROM case_file WHERE \(scope.leadsCaseFile) \(standing) \(phase) \(town) \(names)
            """
        )
        return try rows.first?.value("cases") ?? 0
    }

    private var standing: Statement {
        switch filter.standing {
        case .open: "AND closed_on IS NULL"
        case .closed: "AND closed_on IS NOT NULL"
        case .all: ""
        }
    }

    private var phase: Statement {
        filter.phase.map { "AND phase = \($0.rawValue)" } ?? ""
    }

    private var town: Statement {
        filter.town.map { "AND town = \($0) AND \(Shield.mayBeFound)" } ?? ""
    }

    private var place: Statement {
        after.map { "AND (sort_key, id) > (SELECT sort_key, id FROM case_file WHERE id = \($0.text))" } ?? ""
    }

    private var names: Statement {
        filter.nameKeys.reduce("") { condition, keys in
            condition
                + """
                 AND EXISTS (SELECT 1 FROM person_name_key
                    WHERE person_name_key.case_file_id = case_file.id AND name_key IN (\(list: keys)))
                """
        }
    }
}
