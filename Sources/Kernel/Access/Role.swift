/// What a person is in the municipality's Kommunales Integrationsmanagement (Rolle).
public enum Role: String, Codable, CaseIterable, Sendable {
    case caseManager, deputy, coordination, supervision, administrationAssistant, boardMember
    case block3Clerk, partner, auditor, systemAdministrator, client, stateOfficer

    // Coordination, board and assistance see figures, never names; the auditor sees logs, never content;
    // a deputy reads a file, but not what is sealed in it; supervision opens a file only on occasion and with a
    // reason: it may ask, and its role alone opens none.
    public var permissions: Set<Permission> {
        switch self {
        case .caseManager:
            [
                .useOwnAccount, .readCases, .leadCases, .openCases, .importCases, .readSharedCases,
                .openProtectedTexts, .keepDirectory, .answerReferrals,
            ]
        case .deputy: [.useOwnAccount, .readCases, .leadCases, .answerReferrals]
        case .coordination:
            [
                .useOwnAccount, .seeFigures, .shareFigures, .keepFunding, .keepPapers, .keepBoards,
                .organiseStaff,
                .keepDirectory,
                .keepWholeDirectory,
            ]
        case .supervision: [.useOwnAccount, .seeFigures, .organiseStaff, .readCases, .supervise]
        case .administrationAssistant:
            [.useOwnAccount, .seeFigures, .keepFunding, .keepPapers, .keepDirectory]
        case .boardMember: [.useOwnAccount, .seeFigures]
        case .auditor: [.useOwnAccount, .readAuditLog, .seeRetention]
        case .systemAdministrator:
            [
                .useOwnAccount, .seeRetention, .manageAccounts, .manageProfile, .keepDirectory,
                .keepWholeDirectory, .keepPartners,
            ]
        case .partner: [.useOwnAccount, .readSharedCases, .keepDirectory, .answerReferrals]
        case .block3Clerk: [.useOwnAccount, .keepRegister, .keepDirectory]
        case .client: [.useOwnAccount]
        case .stateOfficer: [.useOwnAccount, .seeStateFigures]
        }
    }
}
