import Casework
import Kernel
import Pathways
import PortableSQL

extension SQLSphereTransitions {
    func add(_ task: TransitionTask) throws {
        try connection.execute(
            """
            INSERT INTO sphere_transition_task (id, transition_id, case_file_id, position, step, agency,
                organisation_id, agency_name, text_de, text_en, offset_days, due_on, secures, evidence_de,
                evidence_en, revision)
            VALUES (\(task.id.text), \(task.transitionId.text), \(task.caseFileId.text), \(task.position),
                \(task.step), \(task.agency.rawValue), \(task.organisationId?.text), \(task.agencyName),
                \(task.textDe), \(task.textEn), \(task.offsetDays), \(task.dueOn.iso), \(task.secures?.rawValue),
                \(task.evidenceDe), \(task.evidenceEn), \(task.revision.number))
            """
        )
    }

    func save(_ task: TransitionTask, expected: Revision) throws {
        touched.happened(in: task.caseFileId)
        try connection.change(
            """
            UPDATE sphere_transition_task
            SET organisation_id = \(task.organisationId?.text), agency_name = \(task.agencyName),
                due_on = \(task.dueOn.iso), handed_on = \(task.handed?.on.iso), handed_by = \(task.handed?.by.text),
                handed_source = \(task.handed?.source), taken_on = \(task.taken?.on.iso),
                taken_by = \(task.taken?.by.text), taken_source = \(task.taken?.source),
                dropped_on = \(task.dropped?.on.iso), dropped_by = \(task.dropped?.by.text),
                dropped_reason = \(task.dropped?.reason), document_id = \(task.documentId?.text),
                note_id = \(task.noteId?.text), revision = \(task.revision.number)
            WHERE id = \(task.id.text) AND revision = \(expected.number)
                AND \(scope.seesCase(of: "sphere_transition_task"))
            """,
            of: Subject("transitionTask", task.id)
        )
    }
}
