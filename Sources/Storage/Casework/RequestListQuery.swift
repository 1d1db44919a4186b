import Casework
import Kernel
import PortableSQL

/// One page of the waiting list, the oldest first, by keyset.
struct RequestListQuery {
    let scope: Scope
    let filter: RequestFilter
    let after: CaseRequest.ID?
    let limit: Int

    func run(on connection: any Connection) throws -> [RequestListEntry] {
        try connection.rows(
            """
            SELECT case_request.id AS id, case_request.number AS number,
                \(Shield.told("person_family_name")) AS family_name,
                \(Shield.told("person_given_name")) AS given_name,
                \(Shield.told("person_original_name")) AS original_name, \(Shield.told("need_town")) AS town,
                organisation.name AS office, origin_received_on AS received_on,
                taker.display_name AS taken_by_name, decision_result AS result, decision_day AS decided_on
            FROM case_request
            JOIN organisation ON organisation.id = case_request.organisation_id
            LEFT JOIN account taker ON taker.id = case_request.taken_by
            LEFT JOIN case_file ON case_file.id = case_request.case_file_id
            WHERE \(scope.leadsRequest) \(standing) \(town) \(office) \(place)
            ORDER BY origin_received_on, case_request.id LIMIT \(limit)
            """
        ).map { try $0.decode() }
    }

    private var standing: Statement {
        switch filter.standing {
        case .open: "AND decision_day IS NULL"
        case .untaken: "AND decision_day IS NULL AND case_request.taken_by IS NULL"
        case .decided: "AND decision_day IS NOT NULL"
        case .all: ""
        }
    }

    private var town: Statement {
        filter.town.map { "AND need_town = \($0) AND \(Shield.mayBeFound)" } ?? ""
    }

    private var office: Statement {
        filter.office.map { "AND case_request.organisation_id = \($0.text)" } ?? ""
    }

    private var place: Statement {
        guard let after else { return "" }
        return """
            AND (origin_received_on, case_request.id) >
                (SELECT last.origin_received_on, last.id FROM case_request last WHERE last.id = \(after.text))
            """
    }
}
