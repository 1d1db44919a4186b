import Casework
import Kernel
import PortableSQL

struct SQLReceivedTasks: ReceivedTaskStore {
    let stores: SQLStores

    private var released: SQLStores { stores.released }

    func all(limit: Int) throws -> [ReceivedTaskRecord] {
        let scope = stores.scope.released
        let found: [TransitionTask] = try stores.connection.all(
            """
            SELECT sphere_transition_task.* FROM sphere_transition_task
            JOIN sphere_transition ON sphere_transition.id = sphere_transition_task.transition_id
            WHERE organisation_id = \(stores.scope.user.organisation.text) AND dropped_on IS NULL
                AND closed_on IS NULL AND \(scope.seesCase(of: "sphere_transition_task"))
            ORDER BY due_on, sphere_transition_task.id LIMIT \(limit)
            """
        )
        return try found.compactMap(record)
    }

    func find(_ id: TransitionTask.ID) throws -> ReceivedTaskRecord? {
        let scope = stores.scope.released
        let found: TransitionTask? = try stores.connection.one(
            """
            SELECT * FROM sphere_transition_task
            WHERE id = \(id.text) AND organisation_id = \(stores.scope.user.organisation.text)
                AND \(scope.seesCase(of: "sphere_transition_task"))
            """
        )
        return try found.flatMap(record)
    }

    func save(_ task: TransitionTask, expected: Revision) throws {
        try released.transitions.save(task, expected: expected)
    }

    func add(_ event: TransitionEvent) throws {
        try released.transitions.add(event)
    }

    private func record(_ task: TransitionTask) throws -> ReceivedTaskRecord? {
        let released = released
        let transitions = try released.transitions.all(in: task.caseFileId)
        guard let file = try released.caseFiles.find(task.caseFileId),
            let transition = transitions.first(where: { $0.id == task.transitionId })
        else { return nil }
        let day = stores.scope.day
        return try ReceivedTaskRecord(task, of: transition, in: file, from: released, on: day)
    }
}
