import Kernel

/// All themes, how often each was met, and how far they have come (Themen und Trichter).
public struct ReadThemes: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("theme") }

    public func answer(
        from stores: any SteeringStores,
        for user: User,
        at moment: Moment
    ) throws -> ThemeList {
        let themes = try stores.themes.all().filter(\.isOpen)
        return ThemeList(
            themes: themes,
            households: try stores.findings.households(of: themes.map(\.id)),
            funnel: ThemeFunnel(try stores.themes.histories(of: themes)),
            openFindings: user.may(.keepBoards) ? try stores.findings.open().count : nil
        )
    }
}

/// What the page of themes shows.
public struct ThemeList: Sendable {
    public let themes: [Theme]
    public let households: [Theme.ID: ShownCount]
    public let funnel: ThemeFunnel
    /// Findings without a theme; only for those who sort them.
    public let openFindings: Int?
}

/// One theme with its counts, its way through the boards, its measures and their effect (Thema).
public struct ReadTheme: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public let theme: Theme.ID

    public init(_ theme: Theme.ID) {
        self.theme = theme
    }

    public var subject: Subject { Subject("theme", theme) }

    public func answer(
        from stores: any SteeringStores,
        for user: User,
        at moment: Moment
    ) throws -> ThemeRecord {
        let theme = try stores.requireTheme(theme)
        let measures = try stores.measures.all().filter { $0.themeId == theme.id }
        return ThemeRecord(
            theme: theme,
            counts: try stores.findings.counts(of: theme.id),
            // What single findings say is for those who condense them.
            findings: user.may(.keepBoards) ? try stores.findings.all(in: theme.id) : [],
            steps: try stores.themes.steps(of: theme.id),
            decisions: try stores.meetings.decisions(on: theme.id),
            measures: measures,
            others: try stores.themes.all().filter { $0.isOpen && $0.id != theme.id },
            groups: try stores.boards.all().filter { $0.kind == .workingGroup },
            words: try SteeringWords(stores),
            municipality: try stores.steeringCatalogue.municipalityName,
            today: moment.day
        )
    }
}

/// What the page of a theme shows.
public struct ThemeRecord: Sendable {
    public let theme: Theme
    public let counts: ThemeCounts
    public let findings: [StructuralFinding]
    public let steps: [ThemeStep]
    public let decisions: [Decision]
    public let measures: [Measure]
    public let others: [Theme]
    public let groups: [SteeringBoard]
    public let words: SteeringWords
    public let municipality: String
    public let today: Day
}
