/// How one municipality keeps its journals: the topics it reports and the text blocks it offers (Profil der Kontakte).
public struct JournalProfile: Decodable, Equatable, Sendable {
    /// A category of topics, such as asylum or integration.
    public struct Category: Decodable, Equatable, Sendable {
        public let code: String
        public let de: String
        public let en: String
        public let topics: [CaseworkProfile.Entry]

        public func label(in language: String) -> String { language == "en" ? en : de }
    }

    /// A text that is often written alike; it is part of the file, so always German.
    public struct Block: Decodable, Equatable, Sendable {
        public let code: String
        public let title: String
        public let text: String
    }

    public let categories: [Category]
    public let textBlocks: [Block]

    public func has(_ key: TopicKey) -> Bool {
        categories.contains { $0.code == key.category && $0.topics.contains { $0.code == key.topic } }
    }

    /// `Integration: Wohnen`; the codes where the catalogue no longer has the topic.
    public func label(of key: TopicKey, in language: String) -> String {
        let category = categories.first { $0.code == key.category }
        let topic = category?.topics.first { $0.code == key.topic }
        return (category?.label(in: language) ?? key.category) + ": "
            + (topic?.label(in: language) ?? key.topic)
    }
}
