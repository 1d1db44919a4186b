/// A table as comma-separated text that no spreadsheet takes for formulas (RFC 4180).
///
/// UTF-8 with a mark at its beginning, points in numbers, days as 2026-11-21: every program reads it the same way.
public enum CSVText {
    public static func bytes(_ table: DataTable) -> [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        bytes += line(table.columns.map { .text($0.label) })
        for row in table.rows { bytes += line(row) }
        return bytes
    }

    static func line(_ cells: [DataTable.Cell]) -> [UInt8] {
        Array((cells.map(field).joined(separator: ",") + "\r\n").utf8)
    }

    private static func field(_ cell: DataTable.Cell) -> String {
        guard case .text(let text) = cell else { return cell.plain }
        let harmless = defused(text)
        guard harmless.contains(where: { ",\"".contains($0) || $0.isNewline }) else { return harmless }
        return "\"" + harmless.replacing("\"", with: "\"\"") + "\""
    }

    // A spreadsheet runs what begins like a formula, also behind blanks; the apostrophe makes it a text again.
    private static func defused(_ text: String) -> String {
        let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
        let isRisky =
            first.map { "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0) } ?? false
        let beginsWithControl =
            text.unicodeScalars.first.map { "\t\r\n".unicodeScalars.contains($0) } ?? false
        return isRisky || beginsWithControl ? "'" + text : text
    }
}
