import Kernel
import ResourceLibrary
import WebSupport

/// A paper as the bytes of a file.
struct DocumentFile {
    private let document: OfficeDocument
    private let library: ResourceLibrary

    init(_ document: OfficeDocument, library: ResourceLibrary) {
        self.document = document
        self.library = library
    }

    func bytes(as ending: String) async throws -> [UInt8] {
        switch ending {
        case "pdf": try await PDFPrinter(from: library).pdf(of: document.printed)
        case "odt": OpenDocument(document).bytes
        case "xlsx": try XLSXFile.bytes(try tables, title: document.title)
        case "csv": try tables.flatMap { CSVText.bytes($0) }
        default: try document.page(styledBy: sheet)
        }
    }

    private var tables: [DataTable] {
        get throws {
            guard !document.tables.isEmpty else { throw NoTables(title: document.title) }
            return document.tables
        }
    }

    private var sheet: String {
        get throws {
            try library.text("Assets/print/paper.css") + library.text("Assets/print/council.css")
        }
    }
}

/// A paper without a table has nothing for a spreadsheet.
struct NoTables: Error, CustomStringConvertible {
    let title: String

    var description: String { "„\(title)“ has no table; make pdf, html or odt of it." }
}
