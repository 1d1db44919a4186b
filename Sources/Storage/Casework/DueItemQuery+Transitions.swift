import PortableSQL

extension DueItemQuery {
    /// Days on which a legal sphere changes; the text is the pair.
    var sphereChanges: Statement {
        """
        SELECT \(record("sphere_transition")), \(caseFile), case_manager_id AS responsible_id,
            expected_on AS due_on, from_sphere || '-' || to_sphere AS text, \(names)
        FROM case_file CROSS JOIN sphere_transition JOIN person ON person.id = sphere_transition.person_id
        WHERE sphere_transition.case_file_id = case_file.id AND \(scope.leadsCaseFile)
            AND case_file.closed_on IS NULL AND sphere_transition.closed_on IS NULL AND \(isWithin("expected_on"))
        ORDER BY expected_on, sphere_transition.id LIMIT \(Self.most)
        """
    }

    /// What agencies still have to do in transitions, also after the change; the text is that of the checklist.
    var transitionTasks: Statement {
        """
        SELECT \(record("sphere_transition_task")), \(caseFile), case_manager_id AS responsible_id,
            due_on, sphere_transition_task.text_de AS text, \(names)
        FROM case_file CROSS JOIN sphere_transition_task
        JOIN sphere_transition ON sphere_transition.id = sphere_transition_task.transition_id
        JOIN person ON person.id = sphere_transition.person_id
        WHERE sphere_transition_task.case_file_id = case_file.id AND \(scope.leadsCaseFile)
            AND case_file.closed_on IS NULL AND sphere_transition.state <> 'cancelled'
            AND taken_on IS NULL AND dropped_on IS NULL AND \(isWithin("due_on"))
        ORDER BY due_on, sphere_transition_task.id LIMIT \(Self.most)
        """
    }
}
