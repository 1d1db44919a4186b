import Kernel

/// Imports a list that was read, household by household, and tells how far it has come.
public struct CaseListImporting: Sendable {
    /// Households in one transaction: few enough to see progress, enough to be quick.
    static let batch = 20

    let runner: any ActionRunner
    let user: User

    public init(runner: any ActionRunner, user: User) {
        self.runner = runner
        self.user = user
    }

    /// Can be interrupted at any place and run again: what was imported is not imported twice.
    public func run(
        _ reading: CaseListReading,
        as listImport: CaseListImport,
        colleagues: [String: CaseResponsible] = [:],
        progress: @Sendable (CaseListImport) -> Void = { _ in }
    ) async throws -> CaseListImport {
        let households = reading.households.map { draft in
            ListedHousehold(
                profile: reading.profile,
                draft: draft,
                persons: draft.members.map { reading.persons[$0] },
                responsible: listImport.assignment == .asListed
                    ? draft.caseManager.value.flatMap { colleagues[$0] } : nil
            )
        }
        for start in stride(from: 0, to: households.count, by: Self.batch) {
            let part = Array(households[start..<min(start + Self.batch, households.count)])
            progress(
                try await runner.perform(
                    ImportHouseholds(listImport: listImport.id, households: part),
                    by: user
                )
            )
        }
        return try await runner.perform(FinishCaseList(listImport.id), by: user)
    }
}
