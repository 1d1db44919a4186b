import Casework
import Foundation
import Kernel
import Pathways
import PortableSQL

/// Seals what is protected for its case and row: moved to another one, it does not open.
struct SQLPersonFacts: PersonFactStore {
    let connection: any Connection
    let scope: Scope
    let sealing: SealingKey
    let touched: TouchedCases

    func all(in caseFile: CaseFile.ID) throws -> [PersonFact] {
        try connection.rows(
            """
            SELECT * FROM person_fact
            WHERE case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "person_fact"))
            ORDER BY person_id, fact, id
            """
        ).map { try PersonFactRow($0).fact(opening: opening) }
    }

    private var opening: SealingKey? {
        scope.user.may(.openProtectedTexts) ? sealing : nil
    }

    func add(_ fact: PersonFact) throws {
        touched.touch(fact.caseFileId)
        let told = try columns(of: fact)
        try connection.execute(
            """
            INSERT INTO person_fact (id, person_id, case_file_id, fact, value_kind, value, from_day, until_on,
                proof, source, sealed_details, recorded_at, recorded_by, revision)
            VALUES (\(fact.id.text), \(fact.personId.text), \(fact.caseFileId.text), \(fact.fact.rawValue),
                \(told.kind), \(told.value), \(told.from), \(told.until), \(told.proof), \(told.source),
                \(told.sealed), \(fact.recordedAt.microseconds), \(fact.recordedBy.text),
                \(fact.revision.number))
            """
        )
    }

    func save(_ fact: PersonFact, expected: Revision) throws {
        touched.touch(fact.caseFileId)
        let told = try columns(of: fact)
        try connection.change(
            """
            UPDATE person_fact SET value_kind = \(told.kind), value = \(told.value), from_day = \(told.from),
                until_on = \(told.until), proof = \(told.proof), source = \(told.source),
                sealed_details = \(told.sealed), recorded_at = \(fact.recordedAt.microseconds),
                revision = \(fact.revision.number)
            WHERE id = \(fact.id.text) AND revision = \(expected.number)
                AND \(scope.seesCase(of: "person_fact"))
            """,
            of: Subject("personFact", fact.id)
        )
    }

    func remove(_ fact: PersonFact, expected: Revision) throws {
        touched.touch(fact.caseFileId)
        try connection.change(
            """
            DELETE FROM person_fact
            WHERE id = \(fact.id.text) AND revision = \(expected.number)
                AND \(scope.seesCase(of: "person_fact"))
            """,
            of: Subject("personFact", fact.id)
        )
    }

    private func columns(of fact: PersonFact) throws -> PersonFactColumns {
        guard let details = fact.details else { throw SealingError.notSealed }
        let columns = PersonFactColumns(details)
        return fact.isProtected ? try columns.sealed(with: sealing, for: fact) : columns
    }
}
