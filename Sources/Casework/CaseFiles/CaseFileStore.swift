import Kernel

/// Keeps case files; finds only those within the user's sight.
public protocol CaseFileStore {
    func find(_ id: CaseFile.ID) throws -> CaseFile?
    func nextNumber(year: Int) throws -> String
    func add(_ caseFile: CaseFile) throws
    /// Refuses with `ChangedMeanwhile` where the kept revision is not `expected`.
    func save(_ caseFile: CaseFile, expected: Revision) throws
    func add(_ move: PhaseMove) throws
    func moves(of caseFile: CaseFile.ID) throws -> [MadePhaseMove]
    /// In the order of titles, from after the case `last` where that is given.
    func page(_ filter: CaseFilter, after last: CaseFile.ID?, limit: Int) throws -> [CaseListEntry]
    func count(_ filter: CaseFilter) throws -> Int
    func gateFacts(of caseFile: CaseFile.ID, on day: Day) throws -> GateFacts
}

extension CaseFileStore {
    public func require(_ id: CaseFile.ID) throws -> CaseFile {
        guard let caseFile = try find(id) else { throw CaseFileRefusal.notFound }
        return caseFile
    }

    /// The case file, as long as work on it goes on.
    public func requireOpen(_ id: CaseFile.ID) throws -> CaseFile {
        let caseFile = try require(id)
        guard caseFile.isOpen else { throw CaseFileRefusal.closed }
        return caseFile
    }
}
