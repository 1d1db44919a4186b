import Kernel
import PortableSQL

/// Makes the traces of all cases anew where they were made by other rules or not at all (Spurregeln).
public struct TraceRules: Sendable {
    private let rules: DerivedRules<SQLCaseTraces>

    public init(database: any Database, clock: Clock = .system) {
        rules = DerivedRules(database: database, clock: clock)
    }

    /// Tells after each step how many cases were done.
    public func apply(progress: @Sendable (Int) -> Void = { _ in }) async throws {
        try await rules.apply(progress: progress)
    }
}

extension SQLCaseTraces: DerivedOfCases {
    static var kind: String { "traces" }
}
