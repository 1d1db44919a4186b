/// One thing a role allows; what is not listed for a role is refused.
public enum Permission: String, Codable, CaseIterable, Sendable {
    case readCases, leadCases, openCases, importCases
    /// What other organisations' cases were released to one's own.
    case readSharedCases
    /// Requests that other organisations sent to one's own.
    case answerReferrals
    case openProtectedTexts
    /// The register of one's own foreigners' or naturalisation office, and nothing of a counselling file.
    case keepRegister
    /// The directory's entries of one's own organisation, and those of every organisation.
    case keepDirectory, keepWholeDirectory
    case supervise, organiseStaff
    case seeFigures
    /// Whether the municipality's published figures are shown to the state level.
    case shareFigures
    /// Published figures of all municipalities that agreed to it, and nothing of a municipality besides.
    case seeStateFigures
    /// Posts and money; drafts of papers for council and boards.
    case keepFunding, keepPapers
    /// Themes, boards, decisions and measures: writing what everybody who sees figures may read.
    case keepBoards
    case readAuditLog
    case seeRetention
    case manageAccounts, manageProfile
    /// Other municipalities' installations and the keys that packages are sealed with.
    case keepPartners
    case useOwnAccount
}
