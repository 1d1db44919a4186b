import Kernel

/// Keeps the papers of the user's municipality; an issued one is never changed.
public protocol CouncilPaperStore {
    /// Drafts first, then the newest.
    func all() throws -> [CouncilPaper]
    func find(_ id: CouncilPaper.ID) throws -> CouncilPaper?
    func add(_ paper: CouncilPaper) throws
    /// Only while the paper is a draft.
    func save(_ paper: CouncilPaper, expected: Revision) throws
    func remove(_ draft: CouncilPaper, expected: Revision) throws
}

/// What papers need kept, and where their figures come from.
public protocol CouncilPaperStores {
    var papers: any CouncilPaperStore { get }
    var paperFigures: any PaperFigures { get }
}

extension CouncilPaperStores {
    func requirePaper(_ id: CouncilPaper.ID) throws -> CouncilPaper {
        guard let found = try papers.find(id) else { throw CouncilPaperRefusal.notFound }
        return found
    }
}

/// All papers, drafts too (Vorlagen).
public struct ReadCouncilPapers: Query {
    public static let permission = Permission.keepPapers
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("councilPaper") }

    public func answer(
        from stores: any CouncilPaperStores,
        for user: User,
        at moment: Moment
    ) throws -> [CouncilPaper] {
        try stores.papers.all()
    }
}

/// The papers that are issued and not superseded, for the boards (herausgegebene Vorlagen).
public struct ReadIssuedPapers: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("councilPaper") }

    public func answer(
        from stores: any CouncilPaperStores,
        for user: User,
        at moment: Moment
    ) throws -> [CouncilPaper] {
        let issued = try stores.papers.all().filter(\.isIssued)
        let superseded = Set(issued.compactMap(\.supersedes))
        return issued.filter { !superseded.contains($0.id) }
    }
}

/// One paper with its figures: the frozen ones, or those of today (Vorlage lesen).
public struct ReadCouncilPaper: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public let paper: CouncilPaper.ID

    public init(_ paper: CouncilPaper.ID) {
        self.paper = paper
    }

    public var subject: Subject { Subject("councilPaper", paper) }

    public func answer(
        from stores: any CouncilPaperStores,
        for user: User,
        at moment: Moment
    ) throws -> CouncilPaperView {
        let paper = try stores.requirePaper(paper)
        // A draft is nobody's business but of those who write it.
        guard paper.isIssued || user.may(.keepPapers) else { throw CouncilPaperRefusal.notFound }
        let later = try stores.papers.all().first { $0.supersedes == paper.id && $0.isIssued }
        return CouncilPaperView(
            paper: paper,
            figures: try paper.issue?.frozen.figuresByReference ?? figures(of: paper, from: stores),
            names: try stores.paperFigures.names,
            supersededBy: later?.id
        )
    }

    private func figures(
        of paper: CouncilPaper,
        from stores: any CouncilPaperStores
    ) throws -> [FigureReference: PaperFigure] {
        try paper.content.references.reduce(into: [:]) { figures, reference in
            figures[reference] = try stores.paperFigures.figure(reference)
        }
    }
}

/// One paper as its page shows it.
public struct CouncilPaperView: Sendable {
    public let paper: CouncilPaper
    public let figures: [FigureReference: PaperFigure]
    /// What figures a text may name.
    public let names: [String]
    public let supersededBy: CouncilPaper.ID?
}
