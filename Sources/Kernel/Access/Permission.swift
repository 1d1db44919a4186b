/// One thing a role allows; what is not listed for a role is refused.
public enum Permission: String, Codable, CaseIterable, Sendable {
    case readCases, leadCases, openCases, importCases
    /// What other organisations' cases were released to one's own.
    case readSharedCases
    case openProtectedTexts
    case supervise, organiseStaff
    case seeFigures
    case readAuditLog
    case seeRetention
    case manageAccounts, manageProfile
    case useOwnAccount
}
