import Kernel
import Pathways

/// What is known of every person in a case, as the rules take it.
public struct ReadPathways: Query {
    public static let permission = Permission.readCases
    public static let readsPersonalData = true

    public let caseFile: CaseFile.ID

    public init(caseFile: CaseFile.ID) {
        self.caseFile = caseFile
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> CasePathways {
        let file = try stores.caseFiles.require(caseFile)
        return CasePathways(
            caseFile: file,
            persons: try CaseKnowledge(of: file, from: stores).persons(stores.rulebook.facts),
            today: moment.day
        )
    }
}

/// The persons of a case with what is known of each.
public struct CasePathways: Sendable {
    public let caseFile: CaseFile
    public let persons: [PersonPathways]
    public let today: Day
}

/// One person with all that rules may ask for, and the records it comes from (Sachverhalt einer Person).
public struct PersonPathways: Sendable {
    public let person: Person
    /// Where protected facts are closed to the reader they are unknown here.
    public let situation: Situation
    public let statuses: [ResidenceStatus]
    public let facts: [PersonFact]
    public let derived: [DerivedFact]

    public var displayName: String { person.details.displayName }

    /// ISO 639 code of the language the person prefers.
    public var language: String? {
        person.details.languages.split(separator: ",").first.map { String($0).trimmedWhitespace }
    }
}
