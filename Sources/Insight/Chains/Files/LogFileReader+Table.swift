extension LogFileReader {
    /// Reads a table with one row for each event.
    public func table(_ path: String, _ mapping: TableMapping = TableMapping()) throws -> EventLog {
        try naming(path) { try table(mapping) { try PlainSource(path: path) } }
    }

    /// Reads a table that is in memory.
    public func table(_ bytes: [UInt8], _ mapping: TableMapping = TableMapping()) throws -> EventLog {
        try table(mapping, size: bytes.count) { MemorySource(bytes) }
    }

    private func table(
        _ mapping: TableMapping,
        size: Int? = nil,
        _ open: () throws -> any ByteSource
    ) throws -> EventLog {
        do {
            return try read(mapping, size) { try LogText.open(try open(), isXML: false) }
        } catch is TableTextDefect {
            // German tables that are not UTF-8 come from Excel, which writes Windows-1252.
            return try read(mapping, size) {
                TranscodingSource(try LogText.open(try open(), isXML: false), .windows1252)
            }
        }
    }

    private func read(
        _ mapping: TableMapping,
        _ size: Int?,
        _ open: () throws -> any ByteSource
    ) throws -> EventLog {
        let first = try PeekedSource(try open(), count: TableLayout.longestHeader).first
        let layout = try TableLayout(first, mapping)
        return try reading(size: size).log({ TableReading(layout) }, from: open)
    }
}
