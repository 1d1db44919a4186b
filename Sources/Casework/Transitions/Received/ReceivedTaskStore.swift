import Kernel

/// Finds the tasks of transitions that the user's organisation has, in cases of which something is released to it.
public protocol ReceivedTaskStore {
    /// Of open transitions, the first due first.
    func all(limit: Int) throws -> [ReceivedTaskRecord]
    /// `nil` where it does not exist and where the case is out of sight: nobody can tell the two apart.
    func find(_ id: TransitionTask.ID) throws -> ReceivedTaskRecord?
    func save(_ task: TransitionTask, expected: Revision) throws
    func add(_ event: TransitionEvent) throws
}
