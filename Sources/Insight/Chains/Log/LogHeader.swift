/// What an XES file says before its first case, kept for the way out (Kopf des Protokolls).
public struct LogHeader: Sendable, Equatable {
    /// An attribute with those that stand inside it.
    public struct Attribute: Sendable, Equatable {
        public var key: String
        public var value: AttributeValue
        public var children: [Attribute]

        public init(_ key: String, _ value: AttributeValue, children: [Attribute] = []) {
            self.key = key
            self.value = value
            self.children = children
        }
    }

    /// A vocabulary the keys come from, as `concept:name` from „Concept“.
    public struct Extension: Sendable, Equatable {
        public var name: String
        public var prefix: String
        public var uri: String

        public init(name: String, prefix: String, uri: String) {
            self.name = name
            self.prefix = prefix
            self.uri = uri
        }
    }

    /// Keys that together name what an event is.
    public struct Classifier: Sendable, Equatable {
        public var name: String
        public var keys: String
        public var scope: String?

        public init(name: String, keys: String, scope: String? = nil) {
            self.name = name
            self.keys = keys
            self.scope = scope
        }
    }

    public var extensions: [Extension] = []
    public var classifiers: [Classifier] = []
    public var caseGlobals: [Attribute] = []
    public var eventGlobals: [Attribute] = []
    public var attributes: [Attribute] = []

    public init() {}
}
