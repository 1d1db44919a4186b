import Casework
import Kernel
import PortableSQL

struct SQLObservations: ObservationStore {
    let connection: any Connection
    let scope: Scope
    let touched: TouchedCases

    func all(in caseFile: CaseFile.ID) throws -> [Observation] {
        try connection.rows(
            """
            SELECT * FROM observation WHERE case_file_id = \(caseFile.text) AND \(scope.seesCase(of: "observation"))
            ORDER BY observed_on DESC, id DESC
            """
        ).map { try $0.decode() }
    }

    func add(_ observation: Observation) throws {
        touched.changed(in: observation.caseFileId)
        let (matter, time) = (observation.details.matter, observation.details.time)
        let place = observation.details.place
        try connection.execute(
            """
            INSERT INTO observation (id, case_file_id, author_id, observed_on, kind, life_domain, origin_sphere,
                target_sphere, organisation_id, agency, since_on, until_on, waiting_days, town, description,
                solution, note_id, plan_step_id, revision)
            VALUES (\(observation.id.text), \(observation.caseFileId.text), \(observation.authorId.text),
                \(observation.observedOn.iso), \(matter.kind.rawValue), \(matter.lifeDomain.rawValue),
                \(matter.originSphere?.rawValue), \(matter.targetSphere?.rawValue), \(place.organisationId?.text),
                \(place.agency), \(time.sinceOn?.iso), \(time.untilOn?.iso), \(time.waitingDays), \(place.town),
                \(observation.details.description), \(observation.details.solution), \(observation.noteId?.text),
                \(observation.planStepId?.text), \(observation.revision.number))
            """
        )
    }

    func save(_ observation: Observation, expected: Revision) throws {
        touched.changed(in: observation.caseFileId)
        let (matter, time) = (observation.details.matter, observation.details.time)
        let place = observation.details.place
        try connection.change(
            """
            UPDATE observation
            SET kind = \(matter.kind.rawValue), life_domain = \(matter.lifeDomain.rawValue),
                origin_sphere = \(matter.originSphere?.rawValue), target_sphere = \(matter.targetSphere?.rawValue),
                organisation_id = \(place.organisationId?.text), agency = \(place.agency),
                since_on = \(time.sinceOn?.iso), until_on = \(time.untilOn?.iso),
                waiting_days = \(time.waitingDays), town = \(place.town),
                description = \(observation.details.description), solution = \(observation.details.solution),
                lifted_on = \(observation.liftedOn?.iso), revision = \(observation.revision.number)
            WHERE id = \(observation.id.text) AND revision = \(expected.number)
                AND \(scope.seesCase(of: "observation"))
            """,
            of: Subject("observation", observation.id)
        )
    }
}
