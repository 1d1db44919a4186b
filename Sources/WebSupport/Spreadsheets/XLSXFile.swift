import CXlsxWriter
import Foundation
import Kernel

/// Writes a spreadsheet row by row into a file, in constant memory however long it gets (XLSX-Mappe).
///
/// Every text is written as a text: nothing in a cell can become a formula. Rows are kept once the next one begins.
public final class XLSXFile {
    private let path: String
    private var book: UnsafeMutablePointer<lxw_workbook>?
    private var formats: [Format: UnsafeMutablePointer<lxw_format>] = [:]
    private var names: Set<String> = []
    private var failed = false

    private struct Format: Hashable {
        var number = ""
        var isBold = false
    }

    public init(at path: String, title: String) throws {
        self.path = path
        // Its own temporary files lie beside the file that it makes.
        let folder = (path as NSString).deletingLastPathComponent
        book = (folder.isEmpty ? "." : folder).withCString { place in
            var options = lxw_workbook_options()
            options.constant_memory = 1
            options.tmpdir = UnsafeMutablePointer(mutating: place)
            return workbook_new_opt(path, &options)
        }
        guard book != nil else { throw SpreadsheetRefusal.cannotWrite }
        setTitle(title)
    }

    deinit {
        if let book { workbook_close(book) }
    }

    public func close() throws {
        guard let book else { return }
        self.book = nil
        guard workbook_close(book) == LXW_NO_ERROR, !failed else { throw SpreadsheetRefusal.cannotWrite }
    }

    /// A sheet with the table's headings; the rows of the table follow, and more may be added.
    public func add(_ table: DataTable) throws {
        let sheet = try sheet(table)
        for (place, row) in table.rows.enumerated() {
            let isSum = table.hasSums && place == table.rows.count - 1
            write(row, at: place + 1, on: sheet, isBold: isSum)
        }
    }

    /// A sheet whose rows come one after another; none of them is kept in memory.
    public final class Sheet {
        fileprivate let sheet: UnsafeMutablePointer<lxw_worksheet>
        fileprivate var line = 0

        fileprivate init(_ sheet: UnsafeMutablePointer<lxw_worksheet>) {
            self.sheet = sheet
        }
    }

    public func begin(_ heading: DataTable) throws -> Sheet { Sheet(try sheet(heading)) }

    public func add(_ row: [DataTable.Cell], to sheet: Sheet) {
        sheet.line += 1
        write(row, at: sheet.line, on: sheet.sheet, isBold: false)
    }

    private func sheet(_ table: DataTable) throws -> UnsafeMutablePointer<lxw_worksheet> {
        guard let sheet = workbook_add_worksheet(book, name(for: table.title)) else {
            throw SpreadsheetRefusal.cannotWrite
        }
        for (place, column) in table.columns.enumerated() {
            let width = Double(min(60, max(width(of: column), longest(in: table, place))) + 2)
            worksheet_set_column(sheet, lxw_col_t(place), lxw_col_t(place), width, nil)
        }
        worksheet_freeze_panes(sheet, 1, 1)
        worksheet_repeat_rows(sheet, 0, 0)
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, 9)
        worksheet_fit_to_pages(sheet, 1, 0)
        write(table.columns.map { .text($0.label) }, at: 0, on: sheet, isBold: true)
        return sheet
    }

    private func width(of column: DataTable.Column) -> Int { min(column.label.count, 24) }

    private func longest(in table: DataTable, _ place: Int) -> Int {
        table.rows.prefix(200).map { $0.indices.contains(place) ? $0[place].german.count : 0 }.max() ?? 0
    }

    private func write(
        _ row: [DataTable.Cell],
        at line: Int,
        on sheet: UnsafeMutablePointer<lxw_worksheet>,
        isBold: Bool
    ) {
        for (place, cell) in row.enumerated() {
            let format = format(of: cell, isBold: isBold)
            let column = lxw_col_t(place)
            let outcome: lxw_error =
                switch cell {
                case .empty: LXW_NO_ERROR
                case .text(let text):
                    worksheet_write_string(sheet, lxw_row_t(line), column, fitting(text), format)
                default: worksheet_write_number(sheet, lxw_row_t(line), column, number(cell), format)
                }
            if outcome != LXW_NO_ERROR { failed = true }
        }
    }

    // A spreadsheet knows only floating-point numbers; up to 15 digits they are shown as they were.
    private func number(_ cell: DataTable.Cell) -> Double {
        switch cell {
        case .number(let number): Double(number)
        case .thousandths(let number): Double(number) / 1000
        case .money(let sum): Double(sum.cents) / 100
        case .day(let day): Double(day.number + 25_569)
        case .text, .empty: 0
        }
    }

    private func format(of cell: DataTable.Cell, isBold: Bool) -> UnsafeMutablePointer<lxw_format>? {
        let number =
            switch cell {
            case .money: "#,##0.00\\ \"€\""
            case .thousandths: "0.###"
            case .day: "dd.mm.yyyy"
            case .text, .number, .empty: ""
            }
        let wanted = Format(number: number, isBold: isBold)
        if let known = formats[wanted] { return known }
        let format = workbook_add_format(book)
        if isBold { format_set_bold(format) }
        if !number.isEmpty { format_set_num_format(format, number) }
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        formats[wanted] = format
        return format
    }

    // The longest text that a cell takes, without signs that XML does not know.
    private func fitting(_ text: String) -> String {
        let known = text.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }
        return String(String(String.UnicodeScalarView(known)).prefix(32_000).utf16.prefix(32_000)) ?? ""
    }

    private func name(for title: String) -> String {
        let plain = title.map { "[]:*?/\\'".contains($0) ? " " : $0 }
        let base = String(plain.prefix(28)).trimmedWhitespace
        let free = [base] + (2...99).map { "\(base) \($0)" }
        let name = free.first { !names.contains($0.lowercased()) } ?? base
        names.insert(name.lowercased())
        return name.isEmpty ? "Tabelle" : name
    }

    private func setTitle(_ title: String) {
        title.withCString { text in
            var properties = lxw_doc_properties()
            properties.title = UnsafeMutablePointer(mutating: text)
            workbook_set_properties(book, &properties)
        }
    }
}

/// Why a spreadsheet could not be written.
public enum SpreadsheetRefusal: Refusal {
    case cannotWrite

    public var kind: RefusalKind { .conflict }
    public var textKey: String { "support.spreadsheet.cannotWrite" }
}

extension XLSXFile {
    /// A workbook of a few tables as bytes, made in a folder that nobody else reads.
    public static func bytes(_ tables: [DataTable], title: String) throws -> [UInt8] {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appendingPathComponent("lotse-\(UUID().uuidString)")
        try files.createDirectory(
            at: folder,
            withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700]
        )
        defer { try? files.removeItem(at: folder) }
        let path = folder.appendingPathComponent("tables.xlsx").path
        let book = try XLSXFile(at: path, title: title)
        for table in tables { try book.add(table) }
        try book.close()
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }
}
