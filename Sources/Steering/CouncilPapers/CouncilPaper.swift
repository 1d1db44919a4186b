import Kernel

/// A paper for council or boards, first a draft, then issued and frozen (Vorlage).
public struct CouncilPaper: Equatable, Sendable, Identifiable {
    public let id: Identifier<CouncilPaper>
    /// The code of its form.
    public let layout: String
    public private(set) var content: PaperContent
    public let version: Int
    /// The issued paper in whose place it comes.
    public let supersedes: CouncilPaper.ID?
    public private(set) var issue: PaperIssue?
    public private(set) var revision: Revision

    public init(layout: String, content: PaperContent) {
        id = .new()
        self.layout = layout
        self.content = content
        version = 1
        supersedes = nil
        issue = nil
        revision = .first
    }

    public init(
        id: Identifier<CouncilPaper>,
        layout: String,
        content: PaperContent,
        version: (number: Int, supersedes: CouncilPaper.ID?),
        issue: PaperIssue?,
        revision: Revision
    ) {
        self.id = id
        self.layout = layout
        self.content = content
        (self.version, supersedes) = version
        self.issue = issue
        self.revision = revision
    }

    public var isIssued: Bool { issue != nil }

    mutating func change(to content: PaperContent) throws(CouncilPaperRefusal) {
        guard !isIssued else { throw .frozen }
        self.content = content
        revision = revision.next
    }

    mutating func issue(as frozen: FrozenPaper, on day: Day) throws(CouncilPaperRefusal) {
        guard !isIssued else { throw .frozen }
        issue = PaperIssue(day: day, frozen: frozen)
        revision = revision.next
    }

    /// A draft that will come in the place of this paper.
    func revised() throws(CouncilPaperRefusal) -> CouncilPaper {
        guard isIssued else { throw .notIssued }
        return CouncilPaper(
            id: .new(),
            layout: layout,
            content: content,
            version: (version + 1, id),
            issue: nil,
            revision: .first
        )
    }
}

/// What a paper was when it was issued: nothing of it changes any more (festgeschriebene Fassung).
public struct FrozenPaper: Codable, Equatable, Sendable {
    public struct Figure: Codable, Equatable, Sendable {
        public let reference: FigureReference
        public let figure: PaperFigure

        public init(_ reference: FigureReference, _ figure: PaperFigure) {
            self.reference = reference
            self.figure = figure
        }
    }

    public let layout: PaperLayout
    public let goals: [GoalCatalogue]
    public let content: PaperContent
    public let figures: [Figure]

    public var figuresByReference: [FigureReference: PaperFigure] {
        Dictionary(figures.map { ($0.reference, $0.figure) }) { first, _ in first }
    }
}

/// When a paper was issued, what it said, and by what a change would show (Herausgabe).
public struct PaperIssue: Equatable, Sendable {
    public let day: Day
    public let frozen: FrozenPaper
    /// SHA-256 of the frozen content as it is kept.
    public let digest: String
    /// The content still has that hash.
    public let isIntact: Bool

    init(day: Day, frozen: FrozenPaper) {
        self.init(day: day, frozen: frozen, digest: "", isIntact: true)
    }

    public init(day: Day, frozen: FrozenPaper, digest: String, isIntact: Bool) {
        self.day = day
        self.frozen = frozen
        self.digest = digest
        self.isIntact = isIntact
    }
}

/// Why a paper cannot be kept as asked (Absage zu einer Vorlage).
public enum CouncilPaperRefusal: Refusal, Equatable {
    case notFound, frozen, notIssued, superseded
    case titleMissing, tooLong, layoutUnknown
    case unfinished(String)

    public var kind: RefusalKind {
        switch self {
        case .notFound: .notFound
        case .frozen, .notIssued, .superseded: .conflict
        default: .invalid
        }
    }

    public var textKey: String {
        if case .unfinished = self {
            "councilPapers.refusal.unfinished"
        } else {
            "councilPapers.refusal.\(self)"
        }
    }

    public var textValues: [String: String] {
        if case .unfinished(let fields) = self { ["fields": fields] } else { [:] }
    }

    public var field: String? { self == .titleMissing ? "title" : nil }
}
