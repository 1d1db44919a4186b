import Kernel

/// Looks for words in the cases within sight: numbers and names of cases, persons, goals, notes.
///
/// What stands in specially protected fields is in no index and is never found.
public struct SearchCases: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = true

    public let question: SearchQuestion
    /// Where given, only the notes after this one are looked for.
    public let after: NoteCursor?
    public let limit: Int

    public init(_ question: SearchQuestion, after: NoteCursor? = nil, limit: Int = 10) {
        self.question = question
        self.after = after
        self.limit = limit
    }

    public var subject: Subject { .all("caseFile") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> SearchAnswer {
        guard !question.isEmpty else { return SearchAnswer(question: question, today: moment.day) }
        let search = stores.search
        // One row more than asked for tells whether there is a next page, without a count.
        let notes = try search.notes(question, after: after, limit: limit + 1)
        var answer = SearchAnswer(question: question, today: moment.day)
        answer.notes = Array(notes.prefix(limit))
        answer.next = notes.count > limit ? answer.notes.last.map(Self.cursor) : nil
        guard after == nil else { return answer }
        answer.cases = try search.cases(question, limit: limit)
        answer.persons = try persons(search)
        answer.goals = try search.goals(question, limit: limit)
        return answer
    }

    // The key finds too many; likeness puts the nearest first.
    private func persons(_ search: any CaseSearchStore) throws -> [FoundPerson] {
        let words = NameKey.keysByWord(for: question.text)
        guard !words.isEmpty else { return [] }
        let found = try search.persons(words, limit: 200)
        let ranked = found.map { ($0, NameMatch.contains(question.text, in: $0.person.details.names)) }
        return ranked.filter { $0.1 >= 0.6 }.sorted { $0.1 > $1.1 }.prefix(limit).map(\.0)
    }

    private static func cursor(_ found: FoundText) -> NoteCursor {
        NoteCursor(writtenAt: found.writtenAt, id: Identifier(found.recordId))
    }
}

/// What the search page shows, section by section.
public struct SearchAnswer: Sendable {
    public let question: SearchQuestion
    public let today: Day
    public internal(set) var cases: [FoundCase] = []
    public internal(set) var persons: [FoundPerson] = []
    public internal(set) var goals: [FoundText] = []
    public internal(set) var notes: [FoundText] = []
    public internal(set) var next: NoteCursor?

    public var isEmpty: Bool { cases.isEmpty && persons.isEmpty && goals.isEmpty && notes.isEmpty }

    init(question: SearchQuestion, today: Day) {
        self.question = question
        self.today = today
    }
}
