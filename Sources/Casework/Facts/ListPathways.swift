import Kernel
import Pathways

/// What is known of everybody in some of the open cases a user leads or stands in for, and which days come in all.
public struct ListPathways: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = true

    /// The last case of the part before.
    public let after: CaseFile.ID?

    public init(after: CaseFile.ID? = nil) {
        self.after = after
    }

    public var subject: Subject { .all("pathways") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> ListedPathways {
        let found = try stores.caseFiles.page(CaseFilter(), after: after, limit: Self.most + 1)
        let entries = found.prefix(Self.most)
        let persons = try entries.flatMap { entry in
            let caseFile = try stores.caseFiles.require(entry.id)
            return try CaseKnowledge(of: caseFile, from: stores).persons(stores.rulebook.facts)
                .map { ListedSituation($0, in: entry) }
        }
        return ListedPathways(
            persons: persons,
            days: try after == nil ? Self.days(from: stores, on: moment.day) : [],
            cases: entries.count,
            allCases: try stores.caseFiles.count(CaseFilter()),
            next: found.count > Self.most ? entries.last?.id : nil,
            today: moment.day
        )
    }

    // Of all cases at once, because these days are kept; what is open today has to be worked out case by case.
    private static func days(from stores: any CaseworkStores, on day: Day) throws -> [DueItem] {
        let closing = DueWindow(
            kind: .pathwayCloses,
            from: day,
            until: day.adding(days: PathwayAnswers.cliffHorizon)
        )
        let opening = DueWindow(
            kind: .pathwayOpens,
            from: day.adding(days: 1),
            until: day.adding(days: ListedPathways.soon)
        )
        return try [closing, opening].flatMap { window in
            try stores.followUps.due(within: window, answerDays: stores.profile.intake.answerDays)
        }.sorted { ($0.dueOn, $0.caseNumber, $0.recordId) < ($1.dueOn, $1.caseNumber, $1.recordId) }
    }

    /// So many cases are worked out for one part; measured, it is what a page may cost.
    public static let most = 50
}

/// The persons in some of a user's cases, case by case, and the days on which ways close and open in all of them.
public struct ListedPathways: Sendable {
    /// What opens within so many days is worth a line of its own.
    public static let soon = 92

    public let persons: [ListedSituation]
    /// The earliest first, with the first part only; the same days as in "Heute" and in the calendar.
    public let days: [DueItem]
    public let cases: Int
    public let allCases: Int
    /// After this case it goes on; nothing where these are the last.
    public let next: CaseFile.ID?
    public let today: Day
}

/// What is known of one person, with no more of the household than a list may tell (Person in der Liste der Wege).
public struct ListedSituation: Sendable {
    public let caseFileId: CaseFile.ID
    public let caseNumber: String
    /// Nothing where the household is protected; the name likewise.
    public let caseTitle: String?
    public let personId: Person.ID
    public let personName: String?
    /// Key of the Destatis list, or as it was handed over.
    public let nationality: String
    public let situation: Situation

    init(_ person: PersonPathways, in entry: CaseListEntry) {
        caseFileId = entry.id
        caseNumber = entry.number
        caseTitle = entry.title
        personId = person.person.id
        personName = entry.title == nil ? nil : person.displayName
        nationality = person.person.details.nationality
        situation = person.situation
    }
}
