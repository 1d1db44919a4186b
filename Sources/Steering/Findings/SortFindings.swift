import Kernel

/// The findings that belong to no theme yet, with what each resembles (Befunde sichten).
public struct ReadFindings: Query {
    public static let permission = Permission.keepBoards
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("structuralFinding") }

    public func answer(
        from stores: any SteeringStores,
        for user: User,
        at moment: Moment
    ) throws -> FindingDesk {
        let open = try stores.findings.open()
        let themes = try stores.themes.all().filter { $0.mergedIntoId == nil }
        let sorted = try themes.map { (theme: $0, findings: try stores.findings.all(in: $0.id)) }
        return FindingDesk(
            open: open.map { FindingDesk.Entry($0, among: open, themes: sorted) },
            themes: themes,
            words: try SteeringWords(stores)
        )
    }
}

/// What the page of open findings shows (Eingang der Befunde).
public struct FindingDesk: Sendable {
    /// A finding, and what it may belong to.
    public struct Entry: Sendable {
        public let finding: StructuralFinding
        /// The most alike first.
        public let themes: [(theme: Theme, similarity: FindingSimilarity)]
        public let findings: [(finding: StructuralFinding, similarity: FindingSimilarity)]

        init(
            _ finding: StructuralFinding,
            among open: [StructuralFinding],
            themes: [(theme: Theme, findings: [StructuralFinding])]
        ) {
            self.finding = finding
            self.themes = Array(
                themes.compactMap { theme, findings -> (theme: Theme, similarity: FindingSimilarity)? in
                    let best = findings.map { FindingSimilarity(finding, $0) }.max { $0.score < $1.score }
                    guard let best, best.isAlike else { return nil }
                    return (theme, best)
                }.sorted { $0.similarity.score > $1.similarity.score }.prefix(3)
            )
            self.findings = Array(
                open.filter { $0.id != finding.id }.map { ($0, FindingSimilarity(finding, $0)) }
                    .filter { $0.1.isAlike }.sorted { $0.1.score > $1.1.score }.prefix(3)
            )
        }
    }

    public let open: [Entry]
    public let themes: [Theme]
    public let words: SteeringWords
}

/// Condenses a finding into a theme, or takes it out of one again (Befund zuordnen).
public struct AssignFinding: Action {
    public static let permission = Permission.keepBoards

    public let finding: StructuralFinding.ID
    public let theme: Theme.ID?
    public let expected: Revision

    public init(_ finding: StructuralFinding.ID, to theme: Theme.ID?, expected: Revision) {
        self.finding = finding
        self.theme = theme
        self.expected = expected
    }

    public var subject: Subject { Subject("structuralFinding", finding) }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws {
        guard var finding = try stores.findings.find(finding) else { throw ThemeRefusal.findingNotFound }
        if let theme { _ = try stores.requireTheme(theme) }
        finding.move(to: theme)
        try stores.findings.save(finding, expected: expected)
    }
}

/// Removes a finding for good, such as one that names somebody after all (Befund verwerfen).
public struct DiscardFinding: Action {
    public static let permission = Permission.keepBoards

    public let finding: StructuralFinding.ID

    public init(_ finding: StructuralFinding.ID) {
        self.finding = finding
    }

    public var subject: Subject { Subject("structuralFinding", finding) }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws {
        guard let finding = try stores.findings.find(finding) else { throw ThemeRefusal.findingNotFound }
        try stores.findings.remove(finding)
    }
}
