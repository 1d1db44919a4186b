import Kernel
import Pathways

/// What is known of everybody in the open cases a user leads or stands in for, to see what is open for whom.
public struct ListPathways: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = true

    public init() {}

    public var subject: Subject { .all("pathways") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> ListedPathways {
        let entries = try stores.caseFiles.page(CaseFilter(), after: nil, limit: Self.most + 1)
        let persons = try entries.prefix(Self.most).flatMap { entry in
            let caseFile = try stores.caseFiles.require(entry.id)
            return try CaseKnowledge(of: caseFile, from: stores).persons(stores.rulebook.facts)
                .map { ListedSituation($0, in: entry) }
        }
        return ListedPathways(persons: persons, today: moment.day, isCut: entries.count > Self.most)
    }

    // Nobody leads so many; whoever does looks into the cases themselves.
    private static let most = 200
}

/// The persons in a user's cases, case by case.
public struct ListedPathways: Sendable {
    public let persons: [ListedSituation]
    public let today: Day
    /// There are more cases than are looked at in one go.
    public let isCut: Bool
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
