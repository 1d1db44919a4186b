/// A paper as a row of blocks, to be written as PDF, HTML or ODT (Schriftstück).
public struct OfficeDocument: Sendable {
    public enum Block: Sendable {
        case heading(Int, String)
        case paragraph(String)
        case list([String])
        /// One label and its value in each row.
        case facts([Fact])
        /// All that could be chosen, with what was chosen.
        case choices(String, [Choice])
        case table(DataTable)
    }

    public struct Fact: Sendable {
        public let label: String
        public let value: String

        public init(_ label: String, _ value: String) {
            self.label = label
            self.value = value
        }
    }

    public struct Choice: Sendable {
        public let label: String
        public let isChosen: Bool

        public init(_ label: String, isChosen: Bool) {
            self.label = label
            self.isChosen = isChosen
        }

        /// Said in signs that are read aloud and printed alike.
        var marked: String { (isChosen ? "☒ " : "☐ ") + label }
    }

    public let title: String
    /// A line above the title, such as the number of the paper.
    public let head: String
    public let language: String
    public let blocks: [Block]
    /// Its tables have many columns.
    public var isWide = false

    public init(title: String, head: String = "", language: String = "de", blocks: [Block]) {
        self.title = title
        self.head = head
        self.language = language
        self.blocks = blocks
    }

    /// Every table of the paper, in its order.
    public var tables: [DataTable] {
        blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }
}
