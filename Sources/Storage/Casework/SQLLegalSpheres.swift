import Casework
import Kernel
import Pathways
import PortableSQL

struct SQLLegalSpheres: LegalSphereStore {
    let connection: any Connection
    let scope: Scope
    let touched: TouchedCases

    func statuses(in caseFile: CaseFile.ID) throws -> [ResidenceStatus] {
        try rows("residence_status", in: caseFile).map { try $0.decode() }
    }

    func coverage(in caseFile: CaseFile.ID) throws -> [CoveragePeriod] {
        try rows("coverage_period", in: caseFile).map { try $0.decode() }
    }

    private func rows(_ table: Statement, in caseFile: CaseFile.ID) throws -> [Row] {
        try connection.rows(
            """
            SELECT \(table).* FROM person JOIN \(table) ON \(table).person_id = person.id
            WHERE person.case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "person"))
            ORDER BY from_on NULLS FIRST, \(table).id
            """
        )
    }

    func add(_ status: ResidenceStatus) throws {
        touched.touch(status.personId)
        try connection.execute(
            """
            INSERT INTO residence_status (id, person_id, title, as_written, from_on, until_on, document,
                recorded_on, revision)
            VALUES (\(status.id.text), \(status.personId.text), \(status.title.rawValue), \(status.asWritten),
                \(status.fromOn?.iso), \(status.untilOn?.iso), \(status.document), \(status.recordedOn?.iso),
                \(status.revision.number))
            """
        )
    }

    func save(_ status: ResidenceStatus, expected: Revision) throws {
        touched.touch(status.personId)
        try connection.change(
            """
            UPDATE residence_status
            SET title = \(status.title.rawValue), as_written = \(status.asWritten), from_on = \(status.fromOn?.iso),
                until_on = \(status.untilOn?.iso), document = \(status.document), revision = \(status.revision.number)
            WHERE id = \(status.id.text) AND revision = \(expected.number) AND \(seesPerson(status.personId))
            """,
            of: Subject("residenceStatus", status.id)
        )
    }

    func add(_ coverage: CoveragePeriod) throws {
        touched.touch(coverage.personId)
        try connection.execute(
            """
            INSERT INTO coverage_period (id, person_id, lane, kind, as_written, from_on, until_on,
                recorded_on, revision)
            VALUES (\(coverage.id.text), \(coverage.personId.text), \(coverage.lane.rawValue), \(coverage.kind),
                \(coverage.asWritten), \(coverage.fromOn?.iso), \(coverage.untilOn?.iso),
                \(coverage.recordedOn?.iso), \(coverage.revision.number))
            """
        )
    }

    func save(_ coverage: CoveragePeriod, expected: Revision) throws {
        touched.touch(coverage.personId)
        try connection.change(
            """
            UPDATE coverage_period
            SET kind = \(coverage.kind), as_written = \(coverage.asWritten), from_on = \(coverage.fromOn?.iso),
                until_on = \(coverage.untilOn?.iso), revision = \(coverage.revision.number)
            WHERE id = \(coverage.id.text) AND revision = \(expected.number) AND \(seesPerson(coverage.personId))
            """,
            of: Subject("coveragePeriod", coverage.id)
        )
    }

    func remove(_ status: ResidenceStatus, expected: Revision) throws {
        touched.touch(status.personId)
        try connection.change(
            """
            DELETE FROM residence_status
            WHERE id = \(status.id.text) AND revision = \(expected.number) AND \(seesPerson(status.personId))
            """,
            of: Subject("residenceStatus", status.id)
        )
    }

    func remove(_ coverage: CoveragePeriod, expected: Revision) throws {
        touched.touch(coverage.personId)
        try connection.change(
            """
            DELETE FROM coverage_period
            WHERE id = \(coverage.id.text) AND revision = \(expected.number) AND \(seesPerson(coverage.personId))
            """,
            of: Subject("coveragePeriod", coverage.id)
        )
    }

    private func seesPerson(_ person: Person.ID) -> Statement {
        "EXISTS (SELECT 1 FROM person WHERE person.id = \(person.text) AND \(scope.seesCase(of: "person")))"
    }
}
