import Kernel

/// Keeps a text block for oneself.
public struct KeepTextBlock: Action {
    public static let permission = Permission.leadCases

    public let title: String
    public let text: String

    public init(title: String, text: String) {
        self.title = title
        self.text = text
    }

    public var subject: Subject { .all("textBlock") }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> TextBlock {
        let block = try TextBlock(title: title, text: text, of: user)
        try stores.textBlocks.add(block)
        return block
    }
}

/// Removes one of one's own text blocks.
public struct RemoveTextBlock: Action {
    public static let permission = Permission.leadCases

    public let block: TextBlock.ID

    public init(_ block: TextBlock.ID) {
        self.block = block
    }

    public var subject: Subject { Subject("textBlock", block) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws {
        try stores.textBlocks.remove(block, of: user.id)
    }
}

/// One's own text blocks and those of the municipality.
public struct ListTextBlocks: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("textBlock") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> TextBlocks {
        TextBlocks(own: try stores.textBlocks.all(of: user.id), shared: stores.profile.journal.textBlocks)
    }
}

/// What the page of text blocks shows.
public struct TextBlocks: Sendable {
    public let own: [TextBlock]
    public let shared: [JournalProfile.Block]
}
