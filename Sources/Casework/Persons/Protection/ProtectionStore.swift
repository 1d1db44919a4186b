import Kernel

/// Keeps who is protected, in the cases within the user's sight.
public protocol ProtectionStore {
    /// Every mark of the household, those that were lifted as well, the latest first.
    func marks(in caseFile: CaseFile.ID) throws -> [ProtectionMark]
    func add(_ mark: ProtectionMark) throws
    /// Refuses with `ChangedMeanwhile` where the kept revision is not `expected`.
    func save(_ mark: ProtectionMark, expected: Revision) throws
}

extension ProtectionStore {
    /// What may be told of the household outside its case: ask before anything leaves it.
    public func protection(of caseFile: CaseFile.ID) throws -> Protection {
        Protection(of: try marks(in: caseFile))
    }
}
