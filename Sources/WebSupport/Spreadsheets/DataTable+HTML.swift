extension DataTable {
    /// The table on paper: headings for columns and rows, numbers to the right.
    public var html: HTML {
        """
        <table class="figures"><caption>\(title)</caption>
        <thead><tr>\(HTML.each(columns, head))</tr></thead><tbody>
        \(HTML.each(rows.indices, row))</tbody></table>

        """
    }

    private func head(_ column: Column) -> HTML {
        "<th scope=\"col\" class=\"figures__\(column.kind.rawValue)\">\(column.label)</th>"
    }

    private func row(_ place: Int) -> HTML {
        let isSum = hasSums && place == rows.count - 1
        let cells = HTML.each(zip(columns, rows[place]).enumerated()) { column, cell in
            guard column > 0 else { return "<th scope=\"row\">\(cell.1.german)</th>" }
            return "<td class=\"figures__\(cell.0.kind.rawValue)\">\(cell.1.german)</td>"
        }
        return isSum ? "<tr class=\"figures__sum\">\(cells)</tr>\n" : "<tr>\(cells)</tr>\n"
    }
}
