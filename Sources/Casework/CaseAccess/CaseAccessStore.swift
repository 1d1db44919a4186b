import Kernel

/// Keeps which files were opened for a time, by whom and why.
public protocol CaseAccessStore {
    /// The case of this number, anywhere in the municipality: enough to open it, nothing about the household.
    func findCase(number: String) throws -> NumberedCase?
    func add(_ access: CaseAccess) throws
    func save(_ access: CaseAccess, expected: Revision) throws
    func find(_ id: CaseAccess.ID) throws -> CaseAccess?
    /// One's own that have not ended, the latest first.
    func open() throws -> [OpenedCase]
    /// Those of one kind within the user's reach since an instant, and all that nobody has reviewed; the latest first.
    func all(_ kind: CaseAccess.Kind, since instant: Instant) throws -> [OpenedCase]
    /// To the cases one is responsible for, since an instant.
    func toOwnCases(since instant: Instant) throws -> [OpenedCase]
    /// To one case within sight, the latest first.
    func of(_ caseFile: CaseFile.ID) throws -> [OpenedCase]
    /// Which pages were read under an access, from the audit log.
    func reads(under access: CaseAccess) throws -> [PageRead]
}

/// A case as it is known by its number alone.
public struct NumberedCase: Codable, Equatable, Sendable {
    public let id: CaseFile.ID
    public let isProtected: Bool
    /// The user is responsible for it or a deputy.
    public let isLed: Bool
    /// The user's organisation sees figures of it.
    public let isWithinReach: Bool
    public let isOfOwnOrganisation: Bool
}

/// An access with the names of the colleagues and the number of the case; never a household.
public struct OpenedCase: Codable, Equatable, Sendable, Identifiable {
    public let access: CaseAccess
    public let caseNumber: String
    public let userName: String
    public let caseManagerName: String

    public var id: CaseAccess.ID { access.id }
}

/// A page of a case that somebody read: the name of the query in the audit log.
public struct PageRead: Codable, Equatable, Sendable {
    public let at: Instant
    public let action: String
}
