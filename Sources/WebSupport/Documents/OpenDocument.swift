/// A paper as OpenDocument text that office programs open and edit (ODT, ISO/IEC 26300).
public struct OpenDocument {
    private let document: OfficeDocument

    public init(_ document: OfficeDocument) {
        self.document = document
    }

    public var bytes: [UInt8] {
        var archive = ZipArchive()
        // A reader looks for the kind of the file at its very beginning.
        archive.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
        archive.add("content.xml", content.bytes)
        archive.add("styles.xml", OpenDocumentStyles(language: document.language).xml.bytes)
        archive.add("meta.xml", meta.bytes)
        archive.add("META-INF/manifest.xml", manifest.bytes)
        return archive.bytes
    }

    static let head: HTML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    static let names: HTML = """
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
        xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
        xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"
        """

    private var content: HTML {
        """
        \(Self.head)<office:document-content \(Self.names)><office:body><office:text>
        \(HTML.when(!document.head.isEmpty, paragraph(document.head, "Subtitle")))\
        \(paragraph(document.title, "Title"))\(HTML.each(document.blocks, markup))
        </office:text></office:body></office:document-content>
        """
    }

    private func markup(_ block: OfficeDocument.Block) -> HTML {
        switch block {
        case .heading(let level, let text):
            """
            <text:h text:style-name="\(level <= 2 ? "Heading_20_1" : "Heading_20_2")" \
            text:outline-level="\(level <= 2 ? 1 : 2)">\(clean(text))</text:h>

            """
        case .paragraph(let text): .each(Paragraphs.of(text)) { paragraph($0) }
        case .list(let items): list(items)
        case .facts(let facts):
            table("", columns: 2, rows: facts.map { [paragraph($0.label, "Label"), paragraph($0.value)] })
        case .choices(let label, let choices):
            HTML.when(!label.isEmpty, paragraph(label, "Label")) + list(choices.map(\.marked))
        case .table(let data): table(data)
        }
    }

    private func list(_ items: [String]) -> HTML {
        "<text:list>\(HTML.each(items) { "<text:list-item>\(paragraph($0))</text:list-item>" })</text:list>\n"
    }

    private func table(_ data: DataTable) -> HTML {
        let rows = data.rows.map { cells in
            zip(data.columns, cells).map { column, cell in
                paragraph(cell.german, column.kind == .number ? "Number" : "Standard")
            }
        }
        let heads = data.columns.map { paragraph($0.label, "Label") }
        return table(data.title, columns: data.columns.count, heads: heads, rows: rows)
    }

    private func table(_ title: String, columns: Int, heads: [HTML] = [], rows: [[HTML]]) -> HTML {
        """
        \(HTML.when(!title.isEmpty, paragraph(title, "Label")))<table:table>\
        <table:table-column table:number-columns-repeated="\(columns)"/>\
        \(HTML.when(!heads.isEmpty, "<table:table-header-rows>\(row(heads))</table:table-header-rows>"))\
        \(HTML.each(rows, row))</table:table>

        """
    }

    private func row(_ cells: [HTML]) -> HTML {
        """
        <table:table-row>\(HTML.each(cells) { cell in
            "<table:table-cell office:value-type=\"string\">\(cell)</table:table-cell>"
        })</table:table-row>
        """
    }

    private func paragraph(_ text: String, _ style: String = "Standard") -> HTML {
        "<text:p text:style-name=\"\(style)\">\(clean(text))</text:p>"
    }

    // XML knows no control signs.
    private func clean(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0xFFFE })
        )
    }

    private var meta: HTML {
        """
        \(Self.head)<office:document-meta \(Self.names)><office:meta><meta:generator>Lotse</meta:generator>\
        <dc:title>\(clean(document.title))</dc:title><dc:language>\(document.language)</dc:language>\
        </office:meta></office:document-meta>
        """
    }

    private var manifest: HTML {
        """
        \(Self.head)<manifest:manifest \
        xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
        <manifest:file-entry manifest:full-path="/" manifest:version="1.3" \
        manifest:media-type="application/vnd.oasis.opendocument.text"/>
        \(HTML.each(["content.xml", "styles.xml", "meta.xml"]) { name in
            "<manifest:file-entry manifest:full-path=\"\(name)\" manifest:media-type=\"text/xml\"/>\n"
        })</manifest:manifest>
        """
    }
}
