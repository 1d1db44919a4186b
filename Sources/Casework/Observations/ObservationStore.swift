import Kernel

/// Keeps the observations of the cases within sight.
public protocol ObservationStore {
    /// The latest first.
    func all(in caseFile: CaseFile.ID) throws -> [Observation]
    func add(_ observation: Observation) throws
    func save(_ observation: Observation, expected: Revision) throws
}

extension ObservationStore {
    public func require(_ id: Observation.ID, in caseFile: CaseFile.ID) throws -> Observation {
        guard let observation = try all(in: caseFile).first(where: { $0.id == id }) else {
            throw ObservationRefusal.notFound
        }
        return observation
    }
}
