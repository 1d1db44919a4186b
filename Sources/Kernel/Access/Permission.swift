/// One thing a role allows; what is not listed for a role is refused.
public enum Permission: String, Codable, CaseIterable, Sendable {
    case readCases, leadCases, openCases, importCases
    case seeFigures
    case readAuditLog
    case manageAccounts
    case useOwnAccount
}
