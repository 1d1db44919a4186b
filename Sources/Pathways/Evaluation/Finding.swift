import Kernel

/// What was found of one condition, day by day, with what it rests on (Befund).
public struct Finding: Sendable {
    public let condition: Condition
    /// As the condition counts, with its exceptions.
    public let line: VerdictLine
    /// What the test alone says; the same as `line` where nothing sets it aside.
    public let base: VerdictLine
    /// Of the conditions the test is made of.
    public let parts: [Finding]
    public let exceptions: [Finding]
    public let onlyIf: [Finding]
    /// Of the days the test asks for those that nobody has written down exactly.
    public var missingDays: [FactKey] = []

    /// Whether the test asks facts itself.
    public var isLeaf: Bool { parts.isEmpty }
}

/// What was found of one version of a rule, as if it were law for ever (Befund einer Fassung).
public struct VersionFinding: Sendable {
    public let version: RuleVersion
    public let findings: [Finding]
    public let line: VerdictLine
}

/// What was found of a pathway: every version on the days it is law (Befund eines Weges).
///
/// It holds under the assumption that the facts stay as they are.
public struct PathwayFinding: Sendable {
    public let rule: PathwayRule
    public let dates: ReferenceDates
    public let versions: [VersionFinding]
    public let line: VerdictLine
}
