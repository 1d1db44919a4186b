/// Writes an event log to a file that pm4py and others read (Protokollausgabe).
public struct LogFileWriter: Sendable {
    /// How many events are written.
    public var progress: (@Sendable (Int) -> Void)?

    public init(progress: (@Sendable (Int) -> Void)? = nil) {
        self.progress = progress
    }

    /// Writes XES or CSV by the ending of the path, packed where it ends with .gz.
    public func write(_ log: EventLog, _ format: LogFormat, to path: String) throws {
        let file = try FileSink(path: path)
        let sink: any ByteSink = path.hasSuffix(".gz") ? try DeflatingSink(file) : file
        try write(log, format, to: sink)
    }

    /// The bytes of the file, for small logs.
    public func bytes(_ log: EventLog, _ format: LogFormat) throws -> [UInt8] {
        let sink = MemorySink()
        try write(log, format, to: sink)
        return sink.bytes
    }

    private func write(_ log: EventLog, _ format: LogFormat, to sink: any ByteSink) throws {
        switch format {
        case .xes:
            var writer = XESWriter(log, to: sink, progress: progress)
            try writer.write()
        case .table:
            var writer = TableWriter(log, to: sink, progress: progress)
            try writer.write()
        case .ocelJSON, .ocelXML, .ocelSQLite: try write(try ObjectLog(log), format, to: sink)
        }
    }

    /// Writes OCEL 2.0 as JSON or XML.
    public func write(_ log: ObjectLog, _ format: LogFormat, to path: String) throws {
        let file = try FileSink(path: path)
        try write(log, format, to: path.hasSuffix(".gz") ? try DeflatingSink(file) : file)
    }

    /// The bytes of the file, for small logs.
    public func bytes(_ log: ObjectLog, _ format: LogFormat) throws -> [UInt8] {
        let sink = MemorySink()
        try write(log, format, to: sink)
        return sink.bytes
    }

    private func write(_ log: ObjectLog, _ format: LogFormat, to sink: any ByteSink) throws {
        if format == .ocelXML {
            var writer = OCELXMLWriter(log, to: sink)
            try writer.write()
        } else {
            var writer = OCELJSONWriter(log, to: sink)
            try writer.write()
        }
    }
}

/// The kinds of files a log can stand in (Dateiformat).
public enum LogFormat: String, Sendable, CaseIterable {
    case xes, table, ocelJSON, ocelXML, ocelSQLite

    /// By the ending of a path, packed or not.
    public init?(path: String) {
        let plain = path.lowercased().hasSuffix(".gz") ? String(path.dropLast(3)) : path
        let endings: [(String, LogFormat)] = [
            (".xes", .xes), (".csv", .table), (".tsv", .table), (".txt", .table), (".jsonocel", .ocelJSON),
            (".json", .ocelJSON), (".xmlocel", .ocelXML), (".xml", .ocelXML), (".sqlite", .ocelSQLite),
            (".sqlite3", .ocelSQLite), (".db", .ocelSQLite),
        ]
        guard let found = endings.first(where: { plain.lowercased().hasSuffix($0.0) }) else { return nil }
        self = found.1
    }
}
