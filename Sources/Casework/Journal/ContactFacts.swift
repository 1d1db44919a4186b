import Kernel

/// What is known of a contact beside its text: time, length, who took part, topics (Angaben zum Kontakt).
public struct ContactFacts: Equatable, Sendable {
    public static let none = ContactFacts(unchecked: nil, nil, [], [])

    public let time: TimeOfDay?
    public let minutes: Int?
    public let participants: [Participant]
    public let topics: [ContactTopic]

    public init(
        time: TimeOfDay? = nil,
        minutes: Int? = nil,
        participants: [Participant] = [],
        topics: [ContactTopic] = []
    ) throws(NoteRefusal) {
        if let minutes { guard (1...1440).contains(minutes) else { throw .minutesImpossible } }
        guard topics.allSatisfy({ (1...99).contains($0.persons) && (1...99).contains($0.actions) })
        else { throw .countImpossible }
        guard Set(topics.map(\.key)).count == topics.count else { throw .topicTwice }
        guard participants.allSatisfy({ $0.name.count <= 200 }) else { throw .nameTooLong }
        self.init(unchecked: time, minutes, participants, topics)
    }

    private init(
        unchecked time: TimeOfDay?,
        _ minutes: Int?,
        _ participants: [Participant],
        _ topics: [ContactTopic]
    ) {
        self.time = time
        self.minutes = minutes
        self.participants = participants
        self.topics = topics
    }

    /// Refuses who is not of the household and topics that the municipality does not have.
    func check(in caseFile: CaseFile.ID, of stores: any CaseworkStores) throws {
        let catalogue = stores.profile.journal
        guard topics.allSatisfy({ catalogue.has($0.key) }) else { throw NoteRefusal.topicUnknown }
        let persons = participants.compactMap(\.personId)
        guard !persons.isEmpty else { return }
        let household = Set(try stores.persons.all(in: caseFile).map(\.id))
        guard household.isSuperset(of: persons) else { throw NoteRefusal.participantUnknown }
    }
}
