import Kernel

/// What the case manager chose to give along, within what is released (Auswahl für das Paket).
public struct PackageChoice: Equatable, Sendable {
    public let notes: Set<Note.ID>
    public let documents: Set<Document.ID>
    /// Somebody of the household is protected, and the person wants to be handed over all the same.
    public let confirmsProtection: Bool

    public init(
        notes: Set<Note.ID> = [],
        documents: Set<Document.ID> = [],
        confirmsProtection: Bool = false
    ) {
        self.notes = notes
        self.documents = documents
        self.confirmsProtection = confirmsProtection
    }
}

/// How large a package may be and how long it may be accepted (Grenzen eines Pakets).
public enum PackageLimits {
    /// Below the limit of an upload, which carries a little more than the file.
    public static let bytes = 24 * 1_048_576
    /// What documents may take of it.
    public static let documentBytes = 22 * 1_048_576
    public static let validDays: Int64 = 14
    /// Clocks of two servers differ.
    public static let clockSeconds: Int64 = 600
}
