import Casework
import Kernel
import PortableSQL

struct SQLRequests: RequestStore {
    let connection: any Connection
    let scope: Scope
    let touched: TouchedCases
    let profile: IntakeProfile

    func find(_ id: CaseRequest.ID) throws -> CaseRequest? {
        try connection.rows("SELECT * FROM case_request WHERE id = \(id.text) AND \(scope.seesRequest)")
            .first?.decode(CaseRequest.self)
    }

    func names(around request: CaseRequest.ID) throws -> RequestNames {
        let row = try connection.first(
            """
            SELECT organisation.name AS office, receiver.display_name AS received_by_name,
                taker.display_name AS taken_by_name
            FROM case_request
            JOIN organisation ON organisation.id = case_request.organisation_id
            JOIN account receiver ON receiver.id = case_request.received_by
            LEFT JOIN account taker ON taker.id = case_request.taken_by
            WHERE case_request.id = \(request.text) AND \(scope.seesRequest)
            """
        )
        guard let row else { throw RequestRefusal.notFound }
        return try row.decode()
    }

    func nextNumber(year: Int) throws -> String {
        let rows = try connection.rows(
            """
            INSERT INTO case_request_number (municipality_id, year, last)
            VALUES (\(scope.user.municipality.text), \(year), 1)
            ON CONFLICT (municipality_id, year) DO UPDATE SET last = case_request_number.last + 1
            RETURNING last
            """
        )
        return profile.requestNumber(year: year, sequence: try rows.first?.value("last") ?? 1)
    }

    func page(_ filter: RequestFilter, after last: CaseRequest.ID?, limit: Int) throws -> [RequestListEntry] {
        try RequestListQuery(scope: scope, filter: filter, after: last, limit: limit).run(on: connection)
    }

    func offices() throws -> [RequestOffice] {
        try connection.rows(
            """
            SELECT id, name FROM organisation
            WHERE id IN (SELECT organisation_id FROM case_request WHERE \(scope.leadsRequest))
            ORDER BY name, id
            """
        ).map { try $0.decode() }
    }

    func origin(of caseFile: CaseFile.ID) throws -> CaseRequest.ID? {
        let row = try connection.first(
            "SELECT id FROM case_request WHERE case_file_id = \(caseFile.text) AND \(scope.seesRequest)"
        )
        return try row.map { CaseRequest.ID(try $0.value("id")) }
    }
}

extension IntakeProfile {
    func requestNumber(year: Int, sequence: Int) -> String {
        let digits = String(sequence)
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return requestNumber.replacing("{year}", with: String(year)).replacing("{number}", with: padded)
    }
}
