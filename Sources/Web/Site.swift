import Accounts
import Casework
import Hummingbird
import Insight
import Kernel
import Pathways
import Steering
import WebSupport

/// The whole site: every feature's routes in the order of the navigation.
public struct Site {
    let runner: any ActionRunner
    let references: References
    let rulebook: Rulebook
    let paperTexts: PaperTexts
    let caseListReaders: CaseListReaders
    let desk: SignInDesk
    let printer: PDFPrinter
    let planPapers: PlanPaperTexts
    let pathwayPapers: PathwayPaperTexts
    let linkDesk: ReferralLinkDesk
    let scanner: VirusScanner?
    let publicDirectory: PublicDirectory
    let packages: PackageWays
    let flowStyle: FlowStyle?
    let layouts: SiteLayouts
    let rates: FlatRates
    let paperShelf: CouncilPaperShelf
    let exports: ExportDesk

    public init(
        runner: any ActionRunner,
        references: References,
        rulebook: Rulebook,
        paperTexts: PaperTexts,
        caseListReaders: CaseListReaders,
        desk: SignInDesk,
        printer: PDFPrinter,
        planPapers: PlanPaperTexts,
        pathwayPapers: PathwayPaperTexts,
        linkDesk: ReferralLinkDesk,
        scanner: VirusScanner? = nil,
        publicDirectory: PublicDirectory = .closed,
        packages: PackageWays,
        flowStyle: FlowStyle? = nil,
        layouts: SiteLayouts = SiteLayouts(),
        rates: FlatRates = FlatRates([]),
        paperShelf: CouncilPaperShelf = CouncilPaperShelf(layouts: [], goals: []),
        exports: ExportDesk
    ) {
        self.runner = runner
        self.references = references
        self.rulebook = rulebook
        self.paperTexts = paperTexts
        self.caseListReaders = caseListReaders
        self.desk = desk
        self.printer = printer
        self.planPapers = planPapers
        self.pathwayPapers = pathwayPapers
        self.linkDesk = linkDesk
        self.scanner = scanner
        self.publicDirectory = publicDirectory
        self.packages = packages
        self.flowStyle = flowStyle
        self.layouts = layouts
        self.rates = rates
        self.paperShelf = paperShelf
        self.exports = exports
    }

    public func add(to router: Router<SiteRequestContext>) {
        AboutRoutes().add(to: router)
        ComponentRoutes().add(to: router)
        SignInRoutes(desk: desk).add(to: router)
        OwnAccountRoutes(runner: runner, desk: desk).add(to: router)
        TodayRoutes(runner: runner).add(to: router)
        RequestRoutes(runner: runner, references: references).add(to: router)
        CalendarRoutes(runner: runner, desk: CalendarDesk(desk: desk)).add(to: router)
        CaseFileRoutes(runner: runner, references: references).add(to: router)
        SearchRoutes(runner: runner).add(to: router)
        DoubleRoutes(runner: runner).add(to: router)
        addCaseLists(to: router)
        PersonRoutes(runner: runner, references: references).add(to: router)
        StatusRoutes(runner: runner).add(to: router)
        CoverageRoutes(runner: runner).add(to: router)
        AssessmentRoutes(runner: runner).add(to: router)
        SocialNetworkRoutes(runner: runner).add(to: router)
        HelpPlanRoutes(runner: runner, references: references).add(to: router)
        PlanPaperRoutes(runner: runner, printer: printer, papers: planPapers).add(to: router)
        addPathways(to: router)
        JournalRoutes(runner: runner).add(to: router)
        ObservationRoutes(runner: runner).add(to: router)
        ConferenceRoutes(runner: runner, printer: printer).add(to: router)
        FollowUpRoutes(runner: runner).add(to: router)
        addConsentAndReleases(to: router)
        RegisterRoutes(runner: runner, pathways: PathwayNames(rulebook: rulebook)).add(to: router)
        DocumentRoutes(runner: runner, scanner: scanner).add(to: router)
        LetterRoutes(runner: runner, printer: printer).add(to: router)
        PhaseRoutes(runner: runner).add(to: router)
        ClosingRoutes(runner: runner).add(to: router)
        FactRoutes(runner: runner, rulebook: rulebook).add(to: router)
        addFigures(to: router)
        AccountRoutes(runner: runner, desk: desk).add(to: router)
        addNetwork(to: router)
        ProfileRoutes(runner: runner).add(to: router)
        AuditRoutes(runner: runner).add(to: router)
        addPeople(to: router)
        addDirectory(to: router)
    }

    private func addCaseLists(to router: Router<SiteRequestContext>) {
        CaseListImportRoutes(runner: runner, readers: caseListReaders).add(to: router)
        CaseReportRoutes(runner: runner, layouts: layouts.reports, desk: exports).add(to: router)
    }

    /// From findings to boards, decisions, measures and their effect.
    private func addBoards(to router: Router<SiteRequestContext>) {
        ThemeRoutes(runner: runner, printer: printer).add(to: router)
        BoardRoutes(runner: runner).add(to: router)
        MeetingRoutes(runner: runner, printer: printer, scanner: scanner).add(to: router)
        MeasureRoutes(runner: runner).add(to: router)
    }

    private func addFigures(to router: Router<SiteRequestContext>) {
        FigureRoutes(runner: runner).add(to: router)
        CohortRoutes(runner: runner, rulebook: rulebook).add(to: router)
        IndicatorRoutes(runner: runner).add(to: router)
        DashboardRoutes(runner: runner, layouts: layouts.dashboards).add(to: router)
        ComparisonRoutes(runner: runner, map: layouts.map).add(to: router)
        StateOverviewRoutes(runner: runner, map: layouts.map).add(to: router)
    }

    private func addDirectory(to router: Router<SiteRequestContext>) {
        DirectoryRoutes(runner: runner).add(to: router)
        EntryFormRoutes(runner: runner).add(to: router)
        PublicDirectoryRoutes(runner: runner, directory: publicDirectory).add(to: router)
        StandardRoutes(runner: runner, directory: publicDirectory).add(to: router)
    }

    /// Handing cases over to other municipalities, and to other organisations of one's own.
    private func addPackages(to router: Router<SiteRequestContext>) {
        CaseHandOverRoutes(runner: runner, courier: packages.courier).add(to: router)
        IncomingPackageRoutes(runner: runner, courier: packages.courier, scanner: scanner).add(to: router)
        CaseOfferRoutes(runner: runner).add(to: router)
        PackageKeyRoutes(runner: runner).add(to: router)
        PartnerServerRoutes(intake: packages.intake).add(to: router)
    }

    /// Who works on cases: responsibility, protection, deputies, hand-over, files opened for a time, the team.
    private func addPeople(to router: Router<SiteRequestContext>) {
        ResponsibilityRoutes(runner: runner).add(to: router)
        ProtectionRoutes(runner: runner).add(to: router)
        DeputyRoutes(runner: runner).add(to: router)
        HandOverRoutes(runner: runner).add(to: router)
        CaseAccessRoutes(runner: runner).add(to: router)
        TeamRoutes(runner: runner).add(to: router)
        ReassignmentRoutes(runner: runner).add(to: router)
        addPackages(to: router)
    }

    /// How the municipality's agencies work together, what it costs, and what is reported of it.
    private func addNetwork(to router: Router<SiteRequestContext>) {
        ReachRoutes(runner: runner).add(to: router)
        NetworkRoutes(runner: runner).add(to: router)
        ChainRoutes(runner: runner, style: flowStyle).add(to: router)
        AgreementRoutes(runner: runner, scanner: scanner).add(to: router)
        addBoards(to: router)
        FundingRoutes(runner: runner, rates: rates, printer: printer).add(to: router)
        CouncilPaperRoutes(runner: runner, shelf: paperShelf, printer: printer).add(to: router)
    }

    private func addPathways(to router: Router<SiteRequestContext>) {
        TransitionRoutes(runner: runner).add(to: router)
        ReceivedTaskRoutes(runner: runner).add(to: router)
        PathwayRoutes(runner: runner, rulebook: rulebook, printer: printer, papers: pathwayPapers)
            .add(to: router)
    }

    private func addConsentAndReleases(to router: Router<SiteRequestContext>) {
        let papers = PaperRoutes(runner: runner, references: references, texts: paperTexts, printer: printer)
        papers.add(to: router)
        ConsentRoutes(runner: runner, references: references, texts: paperTexts).add(to: router)
        ReleaseRoutes(runner: runner, references: references).add(to: router)
        CaseInquiryRoutes(runner: runner).add(to: router)
        SharedCaseRoutes(runner: runner).add(to: router)
        addReferrals(to: router)
    }

    private func addReferrals(to router: Router<SiteRequestContext>) {
        CaseReferralRoutes(runner: runner).add(to: router)
        ReferralFigureRoutes(runner: runner).add(to: router)
        ReceivedReferralRoutes(runner: runner).add(to: router)
        let throttle = VisitorThrottle(desk: desk, purpose: "referral link", action: "TryReferralLink")
        ReferralLinkRoutes(desk: linkDesk, throttle: throttle).add(to: router)
    }

    /// The primary navigation as this user may see it.
    public static func navigation(for user: User, _ texts: Texts) -> [NavigationItem] {
        Navigation.items(for: user, texts)
    }
}

/// What pages look like that a municipality lays out itself (Seitenaufteilung).
public struct SiteLayouts: Sendable {
    let reports: [CaseReportLayout]
    let dashboards: [DashboardLayout]
    let map: DistrictMap

    public init(
        reports: [CaseReportLayout] = [],
        dashboards: [DashboardLayout] = [],
        map: DistrictMap = .empty
    ) {
        self.reports = reports
        self.dashboards = dashboards
        self.map = map
    }
}
