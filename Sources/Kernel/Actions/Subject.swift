/// What an action or query is about, for the audit log: a kind and an identifier, never a name.
public struct Subject: Codable, Hashable, Sendable {
    public let kind: String
    public let id: String

    public init(_ kind: String, _ id: String) {
        self.kind = kind
        self.id = id
    }

    public init<Owner>(_ kind: String, _ id: Identifier<Owner>) {
        self.init(kind, id.text)
    }

    /// The action has no single subject, such as a list.
    public static func all(_ kind: String) -> Subject {
        Subject(kind, "")
    }
}
