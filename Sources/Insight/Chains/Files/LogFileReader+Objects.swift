extension LogFileReader {
    /// What an unpacked object-centric file may have; these are read as a whole.
    static let longestObjectLog = 4 << 30

    /// Reads OCEL 2.0 as JSON or XML, plain or packed.
    public func objects(_ path: String, _ format: LogFormat) throws -> ObjectLog {
        try naming(path) { try objects(PlainSource(path: path), format) }
    }

    /// Reads OCEL 2.0 that is in memory.
    public func objects(_ bytes: [UInt8], _ format: LogFormat) throws -> ObjectLog {
        try objects(MemorySource(bytes), format)
    }

    private func objects(_ source: any ByteSource, _ format: LogFormat) throws -> ObjectLog {
        let text = try LogText.open(source, isXML: format == .ocelXML)
        let stretch = Stretch(capacity: 1 << 14)
        while try !stretch.fill(from: text) {
            progress?(text.done)
            guard stretch.capacity < Self.longestObjectLog else {
                throw LogRefusal("the object-centric log is larger than 4 GB; split it")
            }
            stretch.reserve(stretch.capacity * 2)
        }
        stretch.end(at: stretch.count)
        do {
            if format == .ocelXML {
                var reader = OCELXMLReader(stretch.base, count: stretch.count)
                return try reader.read()
            }
            var reader = OCELJSONReader(UnsafeBufferPointer(start: stretch.base, count: stretch.count))
            return try reader.read()
        } catch let defect as TextDefect {
            throw stretch.position(of: defect)
        }
    }
}

extension Stretch {
    /// A defect with line and column, where the stretch is a whole file.
    func position(of defect: TextDefect) -> LogRefusal {
        let end = min(defect.offset, count)
        let newline = (0..<end).last { base[$0] == 0x0A } ?? -1
        return LogRefusal(line: newlines(upTo: end) + 1, column: end - newline, defect.sentence)
    }
}
