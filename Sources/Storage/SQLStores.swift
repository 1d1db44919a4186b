import Accounts
import AgencyNetwork
import Casework
import Insight
import Kernel
import Pathways
import PortableSQL
import StatusOffice
import Steering

/// Every store of the domain, on one open transaction, within one user's scope.
public struct SQLStores: CaseworkStores {
    let connection: any Connection
    let scope: Scope
    let sealing: SealingKey
    let shelf: ProfileShelf
    private let cohortShelf: CohortShelf
    private let chainShelf: ChainShelf
    let figureSetting: FigureSetting
    private let revealingWords: RevealingWords
    public let profile: CaseworkProfile
    public let rulebook: Rulebook
    let touched: TouchedCases

    init(_ connection: any Connection, _ scope: Scope, _ setting: StoreSetting) throws {
        self.connection = connection
        self.scope = scope
        sealing = setting.sealing
        rulebook = setting.rulebook
        touched = TouchedCases()
        shelf = setting.profiles
        cohortShelf = setting.cohorts
        chainShelf = setting.chains
        figureSetting = setting.figures
        revealingWords = setting.revealingWords
        profile = try shelf.profile(of: scope.user.municipality, on: connection)
    }

    private init(_ stores: SQLStores, within scope: Scope) {
        connection = stores.connection
        sealing = stores.sealing
        shelf = stores.shelf
        cohortShelf = stores.cohortShelf
        chainShelf = stores.chainShelf
        figureSetting = stores.figureSetting
        revealingWords = stores.revealingWords
        profile = stores.profile
        rulebook = stores.rulebook
        touched = stores.touched
        self.scope = scope
    }

    /// The same stores for what other organisations released.
    var released: SQLStores { SQLStores(self, within: scope.released) }

    /// The same stores for what was referred to the user's organisation.
    var referred: SQLStores { SQLStores(self, within: scope.referred) }

    /// The same stores as somebody else sees them who changes what is theirs.
    func inSight(of user: User) -> SQLStores {
        SQLStores(self, within: Scope(user, at: scope.moment, for: .changing))
    }

    var outlooks: SQLCaseOutlooks {
        SQLCaseOutlooks(connection: connection, sealing: sealing, rulebook: rulebook, day: scope.day)
    }

    /// Brings up to date what follows from what was changed; to be called before the transaction ends.
    func settle() throws {
        try outlooks.renew(touched)
        try SQLCaseTraces(connection: connection, instant: scope.moment.instant).renew(touched)
        try SQLCaseFacts(connection: connection, instant: scope.moment.instant).renew(touched)
    }

    func serving<Stores>(_ stores: Stores.Type) throws -> Stores {
        guard let served = self as? Stores else {
            preconditionFailure("SQLStores does not provide \(stores)")
        }
        return served
    }

    public var caseFiles: any CaseFileStore {
        SQLCaseFiles(connection: connection, scope: scope, profile: profile, touched: touched)
    }
    public var closings: any ClosingStore {
        SQLClosings(
            connection: connection,
            scope: scope,
            retention: profile.retentionYears,
            touched: touched
        )
    }
    public var requests: any RequestStore {
        SQLRequests(connection: connection, scope: scope, touched: touched, profile: profile.intake)
    }
    public var persons: any PersonStore { SQLPersons(connection: connection, scope: scope, touched: touched) }
    public var protections: any ProtectionStore {
        SQLProtections(connection: connection, scope: scope, touched: touched)
    }
    public var caseAccesses: any CaseAccessStore { SQLCaseAccesses(connection: connection, scope: scope) }
    public var handOvers: any HandOverStore {
        SQLHandOvers(connection: connection, scope: scope, touched: touched)
    }
    public var partners: any PartnerStore {
        SQLPartners(connection: connection, scope: scope, sealing: sealing)
    }
    public var packages: any PackageStore { SQLPackages(stores: self) }
    public var offers: any CaseOfferStore { SQLCaseOffers(connection: connection, scope: scope) }
    public var staff: any StaffStore { SQLStaff(connection: connection, scope: scope) }
    public var legalSpheres: any LegalSphereStore {
        SQLLegalSpheres(connection: connection, scope: scope, touched: touched)
    }
    public var personFacts: any PersonFactStore {
        SQLPersonFacts(connection: connection, scope: scope, sealing: sealing, touched: touched)
    }
    public var consents: any ConsentStore {
        SQLConsents(connection: connection, scope: scope, touched: touched)
    }
    public var releases: any ReleaseStore { SQLReleases(connection: connection, scope: scope) }
    public var caseInquiries: any CaseInquiryStore {
        SQLCaseInquiries(connection: connection, scope: scope)
    }
    public var sharedCases: any SharedCaseStore { SQLSharedCases(stores: self) }
    public var referrals: any ReferralStore {
        SQLReferrals(connection: connection, scope: scope, sealing: sealing, touched: touched)
    }
    public var receivedReferrals: any ReceivedReferralStore { SQLReceivedReferrals(stores: self) }
    public var assessments: any AssessmentStore {
        SQLAssessments(connection: connection, scope: scope, touched: touched)
    }
    public var caseReports: any CaseReportStore { SQLCaseReports(connection: connection, scope: scope) }
    public var helpPlans: any HelpPlanStore {
        SQLHelpPlans(connection: connection, scope: scope, touched: touched)
    }
    public var socialNetworks: any SocialNetworkStore {
        SQLSocialNetworks(connection: connection, scope: scope)
    }
    public var documents: any DocumentStore {
        SQLDocuments(connection: connection, scope: scope, sealing: sealing)
    }
    public var letters: any LetterStore {
        SQLLetters(connection: connection, scope: scope, sealing: sealing)
    }
    public var notes: any NoteStore { SQLNotes(connection: connection, scope: scope, touched: touched) }
    public var protectedTexts: any ProtectedTextStore {
        SQLProtectedTexts(connection: connection, scope: scope, sealing: sealing)
    }
    public var textBlocks: any TextBlockStore { SQLTextBlocks(connection: connection) }
    public var observations: any ObservationStore {
        SQLObservations(connection: connection, scope: scope, touched: touched)
    }
    public var lifting: any LiftingStore {
        SQLLifting(
            connection: connection,
            user: scope.user,
            sealing: sealing,
            revealingWords: revealingWords
        )
    }
    public var conferences: any CaseConferenceStore { SQLConferences(connection: connection, scope: scope) }
    public var transitions: any SphereTransitionStore {
        SQLSphereTransitions(connection: connection, scope: scope, touched: touched)
    }
    public var receivedTasks: any ReceivedTaskStore { SQLReceivedTasks(stores: self) }
    public var caseListImports: any CaseListImportStore {
        SQLCaseListImports(connection: connection, scope: scope)
    }
    public var followUps: any FollowUpStore {
        SQLFollowUps(connection: connection, scope: scope, outlooks: outlooks)
    }
    public var search: any CaseSearchStore { SQLCaseSearch(connection: connection, scope: scope) }
    public var doubles: any DoubleStore { SQLDoubles(connection: connection, scope: scope) }
}

extension SQLStores: AgencyNetworkStores, InsightStores, ObservationFactStores {
    public var agencies: any AgencyStore {
        SQLAgencies(connection: connection, municipality: scope.user.municipality)
    }

    public var directory: any DirectoryStore {
        SQLDirectory(connection: connection, municipality: scope.user.municipality, profile: profile)
    }

    public var observationFacts: any ObservationFactStore {
        SQLObservationFacts(connection: connection, user: scope.user, profile: profile)
    }

    public var figures: any FigureStore {
        SQLFigures(connection: connection, user: scope.user)
    }
}

extension SQLStores: SteeringStores {
    private var municipality: Municipality.ID { scope.user.municipality }

    public var findings: any FindingStore { SQLFindings(connection: connection, user: scope.user) }
    public var themes: any ThemeStore { SQLThemes(connection: connection, municipality: municipality) }
    public var boards: any SteeringBoardStore {
        SQLSteeringBoards(connection: connection, municipality: municipality)
    }
    public var meetings: any MeetingStore {
        SQLMeetings(connection: connection, municipality: municipality)
    }
    public var measures: any MeasureStore {
        SQLMeasures(connection: connection, municipality: municipality)
    }
    public var effects: any EffectSource {
        EffectSources(sources: [ChainEffects(chains: chainLog), IndicatorEffects(store: indicators)])
    }
    public var steeringCatalogue: any SteeringCatalogue {
        ProfileCatalogue(connection: connection, municipality: municipality, profile: profile)
    }
}

extension SQLStores: NetworkFlowStores, AgreementStores {
    public var networkFlows: any NetworkFlowStore {
        SQLNetworkFlows(connection: connection, user: scope.user)
    }

    public var agreements: any AgreementStore {
        SQLAgreements(connection: connection, municipality: scope.user.municipality)
    }
}

extension SQLStores: FundingStores, CouncilPaperStores {
    public var funding: any FundingStore {
        SQLFunding(connection: connection, scope: scope.user.municipality)
    }
    public var papers: any CouncilPaperStore {
        SQLCouncilPapers(connection: connection, municipality: scope.user.municipality)
    }
    public var paperFigures: any PaperFigures {
        IndicatorPaperFigures(stores: self, user: scope.user, moment: scope.moment)
    }
}

extension SQLStores: ChainLogStores {
    public var chainLog: any ChainLogStore {
        SQLChainLog(
            connection: connection,
            user: scope.user,
            profile: profile,
            shelf: chainShelf,
            today: scope.day
        )
    }
}

extension SQLStores: TransitionFigureStores {
    public var transitionFigures: any TransitionFigureStore {
        SQLTransitionFigures(connection: connection, user: scope.user, profile: profile)
    }
}

extension SQLStores: PathwayCohortStores {
    public var pathwayCohorts: any PathwayCohortStore {
        SQLPathwayCohorts(
            connection: connection,
            user: scope.user,
            rulebook: rulebook,
            sealing: sealing,
            shelf: cohortShelf
        )
    }
}

extension SQLStores: StatusOfficeStores {
    public var procedures: any ProcedureStore { SQLProcedures(connection: connection, scope: scope) }
    public var officeFacts: any OfficeFactStore {
        SQLOfficeFacts(connection: connection, scope: scope, sealing: sealing)
    }
    public var inquiries: any InquiryStore { SQLInquiries(connection: connection, scope: scope) }
    public var questions: any ReceivedQuestionStore {
        SQLReceivedQuestions(connection: connection, scope: scope)
    }
    public var registerRules: RegisterRules {
        let years = profile.retentionYears
        return RegisterRules(retentionYears: years.procedures ?? years.closedCase)
    }
}

extension SQLStores: AccountsStores {
    public var accounts: any AccountStore { SQLAccounts(connection: connection) }
    public var sessions: any SessionStore { SQLSessions(connection: connection) }
    public var deputies: any DeputyStore { SQLDeputies(connection: connection) }
    public var auditLog: any AuditLogReader { SQLAuditLog(connection: connection) }
}
