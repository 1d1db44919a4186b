import Kernel
import PortableSQL
import Steering

struct SQLMeasures: MeasureStore {
    let connection: any Connection
    let municipality: Municipality.ID

    private var own: Statement {
        """
        SELECT decision.id FROM decision JOIN steering_board ON steering_board.id = decision.board_id
        WHERE steering_board.municipality_id = \(municipality.text)
        """
    }

    func all() throws -> [Measure] { try measures("1 = 1") }

    func find(_ id: Measure.ID) throws -> Measure? { try measures("id = \(id.text)").first }

    func add(_ measure: Measure) throws {
        try connection.execute(
            """
            INSERT INTO measure (id, decision_id, theme_id, kind, title, organisation_id, due_on, state, evidence,
                implemented_on, aim_key, aim_direction, aim_from_on, verdict, judged_on, revision)
            VALUES (\(measure.id.text), \(measure.decisionId.text), \(measure.themeId?.text), \(measure.kind),
                \(measure.title), \(measure.organisationId?.text), \(measure.dueOn?.iso),
                \(measure.state.rawValue), \(measure.evidence), \(measure.implementedOn?.iso),
                \(measure.aim?.key), \(measure.aim?.direction.rawValue), \(measure.aim?.fromOn.iso),
                \(measure.verdict?.rawValue), \(measure.judgedOn?.iso), \(measure.revision.number))
            """
        )
    }

    func save(_ measure: Measure, expected: Revision) throws {
        try connection.change(
            """
            UPDATE measure
            SET kind = \(measure.kind), title = \(measure.title), organisation_id = \(measure.organisationId?.text),
                due_on = \(measure.dueOn?.iso), state = \(measure.state.rawValue), evidence = \(measure.evidence),
                implemented_on = \(measure.implementedOn?.iso), aim_key = \(measure.aim?.key),
                aim_direction = \(measure.aim?.direction.rawValue), aim_from_on = \(measure.aim?.fromOn.iso),
                verdict = \(measure.verdict?.rawValue), judged_on = \(measure.judgedOn?.iso),
                revision = \(measure.revision.number)
            WHERE id = \(measure.id.text) AND revision = \(expected.number) AND decision_id IN (\(own))
            """,
            of: Subject("measure", measure.id)
        )
    }

    private func measures(_ condition: Statement) throws -> [Measure] {
        try connection.all(
            """
            SELECT id, decision_id, theme_id, kind, title, organisation_id, due_on, state, evidence, implemented_on,
                aim_key, aim_direction, aim_from_on, verdict, judged_on, revision
            FROM measure WHERE decision_id IN (\(own)) AND \(condition)
            ORDER BY COALESCE(due_on, '9999-12-31'), title, id
            """
        )
    }
}
