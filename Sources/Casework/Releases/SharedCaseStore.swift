import Kernel

/// Finds what was released to the user's organisation; nothing else is within its sight.
public protocol SharedCaseStore {
    /// Cases of which anything is released today, in the order of their numbers.
    func all() throws -> [CaseFile]
    /// `nil` where the case does not exist and where nothing of it is released: nobody can tell the two apart.
    func find(_ id: CaseFile.ID) throws -> CaseRecord?
}
