import Foundation

/// Writes one long table row by row into a file, as CSV or XLSX; no row stays in memory (Tabellendatei).
public final class TableFile {
    /// How the table is written.
    public enum Form: String, CaseIterable, Sendable {
        case csv, xlsx

        public var mediaType: String {
            switch self {
            case .csv: "text/csv; charset=utf-8"
            case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            }
        }
    }

    private enum Target {
        case text(FileHandle)
        case sheet(XLSXFile, XLSXFile.Sheet)
    }

    private static let piece = 64 * 1024

    private let target: Target
    private var waiting: [UInt8] = []

    /// `heading` is the table without rows; the file must be there already, so that its owner decides who reads it.
    public init(_ form: Form, at path: String, heading: DataTable) throws {
        switch form {
        case .csv:
            guard let file = FileHandle(forWritingAtPath: path) else { throw SpreadsheetRefusal.cannotWrite }
            target = .text(file)
            waiting = CSVText.bytes(heading)
        case .xlsx:
            let book = try XLSXFile(at: path, title: heading.title)
            target = .sheet(book, try book.begin(heading))
        }
    }

    public func add(_ row: [DataTable.Cell]) throws {
        switch target {
        case .text(let file):
            waiting += CSVText.line(row)
            if waiting.count >= Self.piece { try write(to: file) }
        case .sheet(let book, let sheet): book.add(row, to: sheet)
        }
    }

    public func close() throws {
        switch target {
        case .text(let file):
            try write(to: file)
            try file.close()
        case .sheet(let book, _): try book.close()
        }
    }

    private func write(to file: FileHandle) throws {
        try file.write(contentsOf: waiting)
        waiting.removeAll(keepingCapacity: true)
    }
}
