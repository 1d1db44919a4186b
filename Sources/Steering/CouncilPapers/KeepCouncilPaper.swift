import Kernel

/// Begins a paper in one of the forms (Vorlage anlegen).
public struct AddCouncilPaper: Action {
    public static let permission = Permission.keepPapers

    public let layout: String
    public let content: PaperContent

    public init(layout: String, content: PaperContent) {
        self.layout = layout
        self.content = content
    }

    public var subject: Subject { .all("councilPaper") }

    public func run(
        in stores: any CouncilPaperStores,
        by user: User,
        at moment: Moment
    ) throws -> CouncilPaper {
        try content.requireUsable()
        let paper = CouncilPaper(layout: layout, content: content)
        try stores.papers.add(paper)
        return paper
    }
}

/// Changes a draft (Vorlage bearbeiten).
public struct ChangeCouncilPaper: Action {
    public static let permission = Permission.keepPapers

    public let paper: CouncilPaper.ID
    public let content: PaperContent
    public let expected: Revision

    public init(_ paper: CouncilPaper.ID, content: PaperContent, expected: Revision) {
        self.paper = paper
        self.content = content
        self.expected = expected
    }

    public var subject: Subject { Subject("councilPaper", paper) }

    public func run(
        in stores: any CouncilPaperStores,
        by user: User,
        at moment: Moment
    ) throws -> CouncilPaper {
        try content.requireUsable()
        var paper = try stores.requirePaper(paper)
        try paper.change(to: content)
        try stores.papers.save(paper, expected: expected)
        return paper
    }
}

/// Throws a draft away; what was issued stays (Entwurf verwerfen).
public struct DiscardCouncilPaper: Action {
    public static let permission = Permission.keepPapers

    public let paper: CouncilPaper.ID
    public let expected: Revision

    public init(_ paper: CouncilPaper.ID, expected: Revision) {
        self.paper = paper
        self.expected = expected
    }

    public var subject: Subject { Subject("councilPaper", paper) }

    public func run(
        in stores: any CouncilPaperStores,
        by user: User,
        at moment: Moment
    ) throws -> CouncilPaper {
        let paper = try stores.requirePaper(paper)
        guard !paper.isIssued else { throw CouncilPaperRefusal.frozen }
        try stores.papers.remove(paper, expected: expected)
        return paper
    }
}

/// Issues a paper: what it says and its figures stay as they are from now on (Vorlage herausgeben).
public struct IssueCouncilPaper: Action {
    public static let permission = Permission.keepPapers

    public let paper: CouncilPaper.ID
    public let layout: PaperLayout
    public let goals: [GoalCatalogue]
    public let expected: Revision

    public init(_ paper: CouncilPaper.ID, layout: PaperLayout, goals: [GoalCatalogue], expected: Revision) {
        self.paper = paper
        self.layout = layout
        self.goals = goals
        self.expected = expected
    }

    public var subject: Subject { Subject("councilPaper", paper) }

    public func run(
        in stores: any CouncilPaperStores,
        by user: User,
        at moment: Moment
    ) throws -> CouncilPaper {
        var paper = try stores.requirePaper(paper)
        guard layout.code == paper.layout else { throw CouncilPaperRefusal.layoutUnknown }
        let names = try stores.paperFigures.names
        let flaws = paper.content.flaws(in: layout, goals: goals, figures: names)
        guard flaws.isEmpty else { throw CouncilPaperRefusal.unfinished(labels(of: flaws)) }
        let figures = try paper.content.references.map { reference in
            guard let figure = try stores.paperFigures.figure(reference) else {
                throw CouncilPaperRefusal.unfinished(reference.name)
            }
            return FrozenPaper.Figure(reference, figure)
        }
        let frozen = FrozenPaper(
            layout: layout,
            goals: goals.filter { $0.holds(on: paper.content.day) },
            content: paper.content,
            figures: figures
        )
        try paper.issue(as: frozen, on: moment.day)
        try stores.papers.save(paper, expected: expected)
        return paper
    }

    private func labels(of flaws: [Flaw]) -> String {
        let codes = flaws.map {
            $0.kind == .missingKey && $0.path == ["fields"] ? $0.word : $0.path.dropFirst().first
        }
        let known = layout.fields.filter { codes.contains($0.code) }.map(\.label)
        return known.isEmpty
            ? codes.compactMap(\.self).joined(separator: ", ") : known.joined(separator: ", ")
    }
}

/// Begins a new version of an issued paper, which stays as it is (neue Fassung).
public struct ReviseCouncilPaper: Action {
    public static let permission = Permission.keepPapers

    public let paper: CouncilPaper.ID

    public init(_ paper: CouncilPaper.ID) {
        self.paper = paper
    }

    public var subject: Subject { Subject("councilPaper", paper) }

    public func run(
        in stores: any CouncilPaperStores,
        by user: User,
        at moment: Moment
    ) throws -> CouncilPaper {
        let paper = try stores.requirePaper(paper)
        let isRevised = try stores.papers.all().contains { $0.supersedes == paper.id }
        guard !isRevised else { throw CouncilPaperRefusal.superseded }
        let next = try paper.revised()
        try stores.papers.add(next)
        return next
    }
}

extension PaperContent {
    func requireUsable() throws(CouncilPaperRefusal) {
        guard (1...200).contains(title.count) else { throw .titleMissing }
        let letters = fields.values.flatMap(\.texts).reduce(number.count) { $0 + $1.count }
        guard letters <= 200_000 else { throw .tooLong }
    }
}
