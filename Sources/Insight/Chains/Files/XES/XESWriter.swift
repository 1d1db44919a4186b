/// Writes a log as XES (XES-Ausgabe).
struct XESWriter {
    private let log: EventLog
    private var buffer: ByteBuffer
    private let progress: (@Sendable (Int) -> Void)?

    init(_ log: EventLog, to sink: any ByteSink, progress: (@Sendable (Int) -> Void)? = nil) {
        self.log = log
        self.progress = progress
        buffer = ByteBuffer(sink)
    }

    mutating func write() throws {
        writeHeader()
        var events = XESRows(log.writtenColumns(XESAttributeXML.escaped), indent: "\n\t\t\t")
        var cases = XESRows(
            log.caseAttributes.map { WrittenColumn($0, XESAttributeXML.escaped) },
            indent: "\n\t\t"
        )
        for number in 0..<log.caseCount {
            buffer.add("\t<trace>")
            writeName(of: number)
            cases.write(number, to: &buffer)
            for event in log.events(of: number) {
                buffer.add("\n\t\t<event>")
                events.write(event, to: &buffer)
                buffer.add("\n\t\t</event>")
                try buffer.passOn()
            }
            buffer.add("\n\t</trace>\n")
            try buffer.passOn()
            progress?(Int(log.caseStarts[number + 1]))
        }
        buffer.add("</log>\n")
        try buffer.close()
    }

    private mutating func writeName(of number: Int) {
        let name = log.caseNames[number]
        guard !name.isEmpty else { return }
        buffer.add("\n\t\t<string key=\"concept:name\" value=\"\(XESAttributeXML.escaped(name))\"/>")
    }

    private mutating func writeHeader() {
        buffer.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        buffer.add("<log xes.version=\"1849-2016\" xes.features=\"nested-attributes\" ")
        buffer.add("xmlns=\"http://www.xes-standard.org/\">\n")
        let header = log.header
        for one in header.extensions.isEmpty ? LogHeader.Extension.usual : header.extensions {
            buffer.add("\t<extension name=\"\(shown(one.name))\" prefix=\"\(shown(one.prefix))\" ")
            buffer.add("uri=\"\(shown(one.uri))\"/>\n")
        }
        writeGlobals("trace", header.caseGlobals)
        writeGlobals("event", header.eventGlobals)
        for one in header.classifiers {
            let scope = one.scope.map { " scope=\"\(shown($0))\"" } ?? ""
            buffer.add("\t<classifier name=\"\(shown(one.name))\"\(scope) keys=\"\(shown(one.keys))\"/>\n")
        }
        for attribute in header.attributes { buffer.add("\t\(XESAttributeXML.text(attribute))\n") }
    }

    private mutating func writeGlobals(_ scope: String, _ attributes: [LogHeader.Attribute]) {
        guard !attributes.isEmpty else { return }
        buffer.add("\t<global scope=\"\(scope)\">\n")
        for attribute in attributes { buffer.add("\t\t\(XESAttributeXML.text(attribute))\n") }
        buffer.add("\t</global>\n")
    }

    private func shown(_ text: String) -> String { XESAttributeXML.escaped(text) }
}

/// Writes the attributes of one row after the other (Zeilenausgabe).
private struct XESRows {
    private var columns: [WrittenColumn]
    private let openings: [[UInt8]]
    private let indent: [UInt8]
    private let nested: [Int]

    init(_ columns: [WrittenColumn], indent: String) {
        self.columns = columns
        self.indent = Array(indent.utf8)
        openings = self.columns.map { column in
            let key = XESAttributeXML.escaped(column.key)
            return Array("\(indent)<\(column.kind.element) key=\"\(key)\" value=\"".utf8)
        }
        nested = columns.indices.filter { columns[$0].kind == .nested }
    }

    mutating func write(_ row: Int, to buffer: inout ByteBuffer) {
        var told: [String: [UInt8]] = [:]
        for number in nested {
            if let bytes = columns[number].bytes(of: row) { told[columns[number].key] = bytes }
        }
        for number in columns.indices {
            if columns[number].kind == .nested {
                guard let bytes = told[columns[number].key] else { continue }
                buffer.add(indent)
                buffer.add(bytes)
            } else if let bytes = columns[number].bytes(of: row) {
                // A nested attribute tells its own value too.
                if !told.isEmpty, told[columns[number].key] != nil { continue }
                buffer.add(openings[number])
                buffer.add(bytes)
                buffer.add("\"/>")
            }
        }
    }
}

extension AttributeValues.Kind {
    /// The XES element of values of this kind.
    var element: String {
        switch self {
        case .text: "string"
        case .identifier: "id"
        case .time: "date"
        case .whole: "int"
        case .number: "float"
        case .flag: "boolean"
        case .nested: "list"
        }
    }
}

extension LogHeader.Extension {
    static let usual = [
        ("Concept", "concept"), ("Time", "time"), ("Organizational", "org"), ("Lifecycle", "lifecycle"),
    ]
    .map { name, prefix in
        LogHeader.Extension(
            name: name,
            prefix: prefix,
            uri: "http://www.xes-standard.org/\(prefix).xesext"
        )
    }
}
