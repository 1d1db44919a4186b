import Kernel

/// Whose case it is, and in what capacity the user sees it (Zuständigkeit und Sicht).
public struct CaseSight: Codable, Equatable, Sendable {
    public let caseManager: String
    public let organisation: String
    public let isProtected: Bool
    /// The user is responsible for the case.
    public let isOwn: Bool
    /// The user is responsible or a deputy; otherwise the file is open for a time, to be read only.
    public let isLed: Bool
    /// Until when the user is the case manager's deputy.
    public let deputyUntil: Day?
    /// Until when the file is open to a user who is not responsible for it.
    public let openUntil: Instant?
}
