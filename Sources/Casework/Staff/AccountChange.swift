import Kernel

/// Something the system administration did to an account that may work on cases (Kontoänderung).
///
/// Shown to supervision, so that nobody gives a role with cases, or a new password for it, unseen.
public struct AccountChange: Codable, Equatable, Sendable {
    public let at: Instant
    /// The name of the action in the audit log.
    public let action: String
    public let accountName: String
    public let byName: String?
    /// The account was added or changed by its own owner.
    public let isOwn: Bool
}
