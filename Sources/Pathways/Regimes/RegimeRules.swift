import Kernel
import ResourceLibrary

/// The rules of the benefit regimes and the tasks at a switch between two (Regelwerk der Rechtskreise).
public struct RegimeRules: Sendable {
    /// In the order of the check.
    public let rules: [RegimeRule]
    public let tasks: [SwitchTaskRule]
    /// By language.
    let phrases: [String: RegimePhrases]

    public init() {
        self.init(rules: [], tasks: [], phrases: [:])
    }

    init(rules: [RegimeRule], tasks: [SwitchTaskRule], phrases: [String: RegimePhrases]) {
        self.rules = rules.sorted { $0.place < $1.place }
        self.tasks = tasks
        self.phrases = phrases
    }

    public subscript(regime: BenefitRegime) -> RegimeRule? { rules.first { $0.regime == regime } }

    /// Those that can be the answer; a regime that others lie within answers through them.
    var answering: [RegimeRule] {
        rules.filter { rule in !rules.contains { $0.within == rule.regime } }
    }

    /// Every condition of rules and tasks, for checks of the files.
    public var conditions: [Condition] {
        rules.flatMap { $0.versions.flatMap(\.conditions) } + tasks.flatMap(\.onlyIf)
    }
}

extension RegimeRules {
    /// Every file under `Rules/regimes`, read strictly; throws `FlawsOfFile` for the first that cannot be used.
    public init(library: ResourceLibrary) throws {
        self.init(
            rules: try Self.rulePaths(library).map { try library.strictYAML($0, as: RegimeRule.self) },
            tasks: try Self.taskPaths(library)
                .flatMap { try library.strictYAML($0, as: SwitchTaskFile.self).tasks },
            phrases: try RegimePhrases.all(library)
        )
    }

    public static func rulePaths(_ library: ResourceLibrary) throws -> [String] {
        try library.list("Rules/regimes", "yaml")
            .filter { path in
                !path.hasSuffix(".examples.yaml") && !path.hasPrefix("Rules/regimes/tasks/")
                    && !path.hasPrefix(RegimePhrases.folder)
            }
    }

    public static func taskPaths(_ library: ResourceLibrary) throws -> [String] {
        try library.list("Rules/regimes/tasks", "yaml")
    }

    public static func examplePaths(_ library: ResourceLibrary) throws -> [String] {
        try library.list("Rules/regimes", "yaml").filter { $0.hasSuffix(".examples.yaml") }
    }
}
