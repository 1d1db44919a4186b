/// Rows of the same kind; on narrow screens every row becomes a small list under its first cell.
public struct Table: Sendable {
    public struct Column: Sendable {
        public enum Kind: String, Sendable {
            case text, number, day, code
        }

        public let label: String
        public let kind: Kind

        public init(_ label: String, _ kind: Kind = .text) {
            self.label = label
            self.kind = kind
        }
    }

    /// Says what the table shows; seen only by those who listen unless `showsCaption`.
    public let caption: String
    public let showsCaption: Bool
    public let columns: [Column]
    /// One cell per column; the first names the row.
    public let rows: [[HTML]]

    public init(_ caption: String, showsCaption: Bool = false, columns: [Column], rows: [[HTML]]) {
        self.caption = caption
        self.showsCaption = showsCaption
        self.columns = columns
        self.rows = rows
    }

    // Styles that turn a table into blocks take its roles away, so they are said again.
    public var html: HTML {
        """
        <table class="table" role="table">
        <caption class="table__caption\(showsCaption ? "" : " visually-hidden")">\(caption)</caption>
        <thead role="rowgroup"><tr role="row">
        \(HTML.each(columns) { column in
            """
            <th class="table__head table__cell--\(column.kind.rawValue)" role="columnheader" scope="col">\
            \(column.label)</th>

            """
        })</tr></thead>
        <tbody role="rowgroup">
        \(HTML.each(rows, row))</tbody>
        </table>
        """
    }

    private func row(_ cells: [HTML]) -> HTML {
        let rest = zip(columns, cells).dropFirst()
        return """
            <tr class="table__row" role="row">\(HTML.some(zip(columns, cells).first { _ in true }) { column, cell in
                """
                <th class="table__name table__cell--\(column.kind.rawValue)" role="rowheader" scope="row">\(cell)</th>
                """
            })\(HTML.each(rest) { column, cell in
                """
                <td class="table__cell table__cell--\(column.kind.rawValue)" role="cell" \
                data-label="\(column.label)">\(cell)</td>
                """
            })</tr>

            """
    }
}
