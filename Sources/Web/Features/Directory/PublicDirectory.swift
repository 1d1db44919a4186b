import Kernel

/// Who reads without signing in: a guest of a municipality whose directory is public (öffentliches Verzeichnis).
public struct PublicDirectory: Sendable {
    /// By the name of a municipality where several are public; `nil` where none is.
    let guest: @Sendable (String?) async throws -> User?

    public init(guest: @escaping @Sendable (String?) async throws -> User?) {
        self.guest = guest
    }

    public static let closed = PublicDirectory { _ in nil }
}
