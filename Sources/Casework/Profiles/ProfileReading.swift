import Kernel

/// Reads the text of a profile; whoever puts the program together says how.
public struct ProfileReading: Sendable {
    /// The profile also where only something beside it is missing, such as an indicator that it has a target for.
    public let profile: @Sendable (String) -> (value: CaseworkProfile?, flaws: [Flaw])
    public let outline: @Sendable (String) -> Outline

    public init(
        profile: @escaping @Sendable (String) -> (value: CaseworkProfile?, flaws: [Flaw]),
        outline: @escaping @Sendable (String) -> Outline
    ) {
        self.profile = profile
        self.outline = outline
    }
}
