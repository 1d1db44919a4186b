import Kernel

/// How many contacts a case had month by month and topic by topic.
public struct CountContacts: Query {
    public static let permission = Permission.readCases
    public static let readsPersonalData = true

    public let caseFile: CaseFile.ID

    public init(_ caseFile: CaseFile.ID) {
        self.caseFile = caseFile
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> CaseContactCounts {
        CaseContactCounts(
            caseFile: try stores.caseFiles.require(caseFile),
            counts: try stores.notes.topicCounts(in: caseFile),
            profile: stores.profile.journal
        )
    }
}

/// What the page of counted contacts shows.
public struct CaseContactCounts: Sendable {
    public let caseFile: CaseFile
    /// The latest month first.
    public let counts: [MonthlyTopicCount]
    public let profile: JournalProfile

    public var months: [String] {
        counts.map(\.month).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
}

/// The contacts of one month on one topic (Monatszählung).
public struct MonthlyTopicCount: Codable, Equatable, Sendable {
    /// As `2026-03`.
    public let month: String
    public let category: String
    public let topic: String
    public let contacts: Int
    public let persons: Int
    public let actions: Int

    public var key: TopicKey { TopicKey(category: category, topic: topic) }
}
