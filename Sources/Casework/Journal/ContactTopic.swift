/// What a contact was about, as municipalities report it: category, topic, persons, actions (Thema eines Kontakts).
public struct ContactTopic: Codable, Equatable, Sendable {
    public let category: String
    public let topic: String
    /// How many persons it was about.
    public let persons: Int
    /// How many things were done: calls, letters, applications.
    public let actions: Int

    public init(category: String, topic: String, persons: Int = 1, actions: Int = 1) {
        self.category = category
        self.topic = topic
        self.persons = persons
        self.actions = actions
    }

    public var key: TopicKey { TopicKey(category: category, topic: topic) }
}

/// A topic of the profile's catalogue within its category (Themenschlüssel).
public struct TopicKey: Codable, Hashable, Sendable {
    public let category: String
    public let topic: String

    public init(category: String, topic: String) {
        self.category = category
        self.topic = topic
    }

    /// From `category.topic`, as forms and addresses have it.
    public init?(_ text: String) {
        let parts = text.split(separator: ".")
        guard parts.count == 2 else { return nil }
        self.init(category: String(parts[0]), topic: String(parts[1]))
    }

    public var text: String { "\(category).\(topic)" }
}
