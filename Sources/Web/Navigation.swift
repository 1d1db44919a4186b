import Kernel
import WebSupport

/// The primary navigation: only what the user's roles allow, never a dead link.
enum Navigation {
    private static let entries: [(needs: Permission, section: String, path: String, label: String)] = [
        (.leadCases, "today", "/heute", "today.title"),
        (.leadCases, "requests", RequestPaths.list, "requests.title"),
        (.leadCases, "cases", CaseFilePaths.list, "caseFiles.title"),
        (.leadCases, "pathways", PathwayPaths.mine, "pathwayPages.title"),
        (.leadCases, "transitions", TransitionPaths.board, "transitions.board.title"),
        (.leadCases, "search", "/suche", "search.title"),
        (.keepRegister, "register", RegisterPaths.list, "register.title"),
        (.answerReferrals, "referrals", ReferralPaths.all, "referrals.title"),
        (.readSharedCases, "shared", SharedCasePaths.list, "sharedCases.title"),
        (.useOwnAccount, "directory", DirectoryPaths.list, "directory.title"),
        (.leadCases, "packages", PackagePaths.list, "packages.title"),
        (.supervise, "supervision", CaseAccessPaths.supervision, "caseAccess.supervision.title"),
        (.seeFigures, "figures", "/steuerung", "figures.title"),
        (.seeStateFigures, "stateOverview", StateOverviewPaths.state, "stateOverview.title"),
        (.keepFunding, "funding", FundingPaths.overview, "funding.title"),
        (.seeFigures, "papers", CouncilPaperPaths.list, "councilPapers.title"),
        (.organiseStaff, "team", StaffPaths.team, "staff.title"),
        (.manageAccounts, "accounts", AccountPaths.list, "accounts.title"),
        (.manageProfile, "profile", ProfilePaths.profile, "profiles.title"),
        (.keepPartners, "partners", PackagePaths.keys, "packages.keys.title"),
        (.seeRetention, "retention", ClosingPaths.retention, "closings.due.title"),
        (.readAuditLog, "audit", "/verwaltung/protokoll", "audit.title"),
    ]

    static func items(for user: User, _ texts: Texts) -> [NavigationItem] {
        entries.filter { user.may($0.needs) }.map { entry in
            NavigationItem(section: entry.section, path: entry.path, label: texts(entry.label))
        }
    }
}
