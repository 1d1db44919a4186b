import Kernel

/// A text that a person often writes alike and keeps for themselves (eigener Textbaustein).
public struct TextBlock: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<TextBlock>
    public let accountId: User.ID
    public let title: String
    public let text: String

    public init(title: String, text: String, of user: User) throws(TextBlockRefusal) {
        let title = title.trimmedWhitespace
        let text = text.trimmedWhitespace
        guard !title.isEmpty else { throw .titleMissing }
        guard title.count <= 80 else { throw .titleTooLong }
        guard !text.isEmpty else { throw .textMissing }
        guard text.count <= 4000 else { throw .textTooLong }
        id = .new()
        accountId = user.id
        self.title = title
        self.text = text
    }
}

/// Keeps the text blocks of persons; nobody sees another's.
public protocol TextBlockStore {
    /// In the order of their titles.
    func all(of user: User.ID) throws -> [TextBlock]
    func add(_ block: TextBlock) throws
    func remove(_ id: TextBlock.ID, of user: User.ID) throws
}

/// Why a text block cannot be kept.
public enum TextBlockRefusal: String, Refusal {
    case titleMissing, titleTooLong, textMissing, textTooLong

    public var kind: RefusalKind { .invalid }
    public var textKey: String { "textBlocks.refusal.\(rawValue)" }

    public var field: String? {
        switch self {
        case .titleMissing, .titleTooLong: "title"
        case .textMissing, .textTooLong: "text"
        }
    }
}
