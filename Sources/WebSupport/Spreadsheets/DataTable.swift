import Kernel

/// A table of values that knows nothing of how it is written: as XLSX, CSV, HTML or ODT (Wertetabelle).
public struct DataTable: Sendable {
    public enum Cell: Hashable, Sendable {
        case text(String)
        case number(Int)
        /// Thousandths, such as shares of a post.
        case thousandths(Int)
        case money(Money)
        case day(Day)
        case empty
    }

    public struct Column: Hashable, Sendable {
        public enum Kind: String, Sendable { case text, number, day }

        public let label: String
        public let kind: Kind

        public init(_ label: String, _ kind: Kind = .text) {
            self.label = label
            self.kind = kind
        }
    }

    public let title: String
    public let columns: [Column]
    public var rows: [[Cell]]
    /// The last row holds sums.
    public let hasSums: Bool

    public init(_ title: String, columns: [Column], rows: [[Cell]], hasSums: Bool = false) {
        self.title = title
        self.columns = columns
        self.rows = rows
        self.hasSums = hasSums
    }
}

extension DataTable.Cell {
    /// As Germans read it.
    public var german: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .thousandths(let number): Self.decimal(number, ",")
        case .money(let sum): sum.germanNumber
        case .day(let day): day.german
        case .empty: ""
        }
    }

    /// As programs read it.
    var plain: String {
        switch self {
        case .thousandths(let number): Self.decimal(number, ".")
        case .money(let sum): sum.decimal
        case .day(let day): day.iso
        default: german
        }
    }

    private static func decimal(_ thousandths: Int, _ point: String) -> String {
        let magnitude = thousandths.magnitude
        var digits = String(String(1000 + magnitude % 1000).dropFirst())
        while digits.hasSuffix("0") { digits.removeLast() }
        let whole = "\(thousandths < 0 ? "-" : "")\(magnitude / 1000)"
        return digits.isEmpty ? whole : whole + point + digits
    }
}
