import Casework
import Foundation
import Kernel
import Pathways
import PortableSQL
import StatusOffice

/// Own facts of an office, all sealed, because convictions and health may be among them.
struct SQLOfficeFacts: OfficeFactStore {
    let connection: any Connection
    let scope: Scope
    let sealing: SealingKey

    func all(of procedure: Procedure.ID) throws -> [OfficeFact] {
        try connection.rows(
            """
            SELECT * FROM office_fact
            WHERE procedure_id = \(procedure.text) AND \(scope.keepsProcedure(of: "office_fact"))
            ORDER BY id
            """
        ).map { try fact($0) }
    }

    func add(_ fact: OfficeFact, by user: User) throws {
        let contents = try JSONEncoder().encode(OfficeFactContents(fact))
        let sealed = try sealing.seal(contents, for: place(fact.id.text, fact.procedureId))
        try connection.execute(
            """
            INSERT INTO office_fact (id, procedure_id, sealed_details, recorded_on, recorded_by)
            VALUES (\(fact.id.text), \(fact.procedureId.text), \(Data(sealed).base64EncodedString()),
                \(fact.recordedOn.iso), \(user.id.text))
            """
        )
    }

    func remove(_ fact: OfficeFact.ID, of procedure: Procedure.ID) throws -> Bool {
        try connection.execute(
            """
            DELETE FROM office_fact WHERE id = \(fact.text) AND procedure_id = \(procedure.text)
                AND \(scope.keepsProcedure(of: "office_fact"))
            """
        ) == 1
    }

    private func fact(_ row: Row) throws -> OfficeFact {
        let id: String = try row.value("id")
        let procedure = Procedure.ID(try row.value("procedure_id"))
        guard let sealed = Data(base64Encoded: try row.value("sealed_details", as: String.self)),
            let day = Day(iso: try row.value("recorded_on"))
        else { throw SealingError.broken }
        let bytes = try sealing.open(Array(sealed), at: place(id, procedure))
        let contents = try JSONDecoder().decode(OfficeFactContents.self, from: Data(bytes))
        return OfficeFact(id: OfficeFact.ID(id), try contents.entry, in: procedure, on: day)
    }

    private func place(_ id: String, _ procedure: Procedure.ID) -> SealedPlace {
        SealedPlace("office_fact.sealed_details", in: procedure.text, row: id)
    }
}

/// What is sealed of an own fact.
private struct OfficeFactContents: Codable {
    let statement: OfficeStatement
    let from: UncertainDay
    let until: Day?
    let proof: Proof
    let source: String

    init(_ fact: OfficeFact) {
        statement = fact.statement
        from = fact.from
        until = fact.until
        proof = fact.proof
        source = fact.source
    }

    var entry: OfficeFactEntry {
        get throws { try OfficeFactEntry(statement, from: from, until: until, proof: proof, source: source) }
    }
}
