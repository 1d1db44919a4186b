extension XESScanner {
    /// Keeps an attribute of a case or an event.
    func keep(_ element: XMLElement, _ kind: XESKind, _ text: inout XMLText, _ start: Int?) throws {
        guard let key = element.value("key", in: text) else {
            throw TextDefect(element.start, "this attribute has no key")
        }
        let name = try text.decoded(key)
        let children = try XESAttributeReader().children(of: element, &text)
        let value = element.value("value", in: text)
        if kind.values != .nested {
            let column = try keep(name, kind, value.map { try text.decoded($0) } ?? "", element)
            if children.isEmpty, let value, element.attributes.count == 2,
                element.attributes[1].value == value,
                let column
            {
                learn(column.pointee.action, start, text, value.lowerBound, column)
                return
            }
        }
        cursor.shape = 0
        if kind.values == .nested || !children.isEmpty { try keepNested(name, kind, value, children, text) }
    }

    private func keepNested(
        _ key: String,
        _ kind: XESKind,
        _ value: Range<Int>?,
        _ children: [LogHeader.Attribute],
        _ text: XMLText
    ) throws {
        let own = kind.value(try value.map { try text.decoded($0) } ?? "")
        let outer = XESAttributeXML.text(LogHeader.Attribute(key, own, children: children))
        columns.column(key, cursor.scope, .nested).pointee.put(outer, row: cursor.row)
    }

    /// Keeps one value; answers with its column where the next such value may go there straight away.
    private func keep(
        _ key: String,
        _ kind: XESKind,
        _ value: String,
        _ element: XMLElement
    ) throws -> UnsafeMutablePointer<ReadColumn>? {
        if isLeading(key) {
            let column = columns.column(key, cursor.scope, .text)
            column.pointee.put(value, row: cursor.row)
            return column
        }
        let found = isMoment(key) ? XESKind.date.value(value) : kind.value(value)
        if isMoment(key), found.kind != .time {
            guard value.isEmpty || kind != .date else {
                throw TextDefect(
                    element.start,
                    "„\(value.prefix(40))“ is no moment; expected is 2026-11-21T08:30:00+01:00"
                )
            }
            if value.isEmpty { return nil }
        }
        let column = columns.column(key, cursor.scope, found.kind)
        switch found {
        case .text(let text), .identifier(let text), .nested(let text):
            column.pointee.put(text, row: cursor.row)
        case .time(let number), .whole(let number):
            column.pointee.put(UInt64(bitPattern: number), row: cursor.row)
        case .number(let number): column.pointee.put(number.bitPattern, row: cursor.row)
        case .flag(let flag): column.pointee.put(flag ? 1 : 0, row: cursor.row)
        }
        return found.kind == kind.values || isMoment(key) ? column : nil
    }

    /// Keys whose value is a text in every log, whatever kind a file gives it.
    private func isLeading(_ key: String) -> Bool {
        guard cursor.scope == .event else { return key == "concept:name" }
        return ["concept:name", "org:resource", "org:group", "lifecycle:transition"].contains(key)
    }

    private func isMoment(_ key: String) -> Bool { cursor.scope == .event && key == "time:timestamp" }
}

extension ReadColumn {
    /// How a value of this column is read on the quick way.
    var action: XESShape.Action {
        if isUnique { return .unique }
        switch kind {
        case .text, .identifier: return .text
        case .time: return .time
        case .whole: return .whole
        case .number: return .number
        case .flag: return .flag
        case .nested: return .unique
        }
    }
}

/// Reads what an XES file says before its first case (Kopfleser).
enum XESHeaderReader {
    static func read(_ element: XMLElement, _ text: inout XMLText, into header: inout LogHeader) throws {
        func value(_ word: StaticString) throws -> String? {
            try element.value(word, in: text).map { try text.decoded($0) }
        }
        switch element.name(in: text) {
        case "extension":
            if let name = try value("name"), let prefix = try value("prefix"), let uri = try value("uri") {
                header.extensions.append(.init(name: name, prefix: prefix, uri: uri))
            }
            try XMLMarkup.skip(element, &text)
        case "classifier":
            if let keys = try value("keys") {
                header.classifiers.append(
                    .init(name: try value("name") ?? "", keys: keys, scope: try value("scope"))
                )
            }
            try XMLMarkup.skip(element, &text)
        case "global":
            let isTrace = try value("scope") == "trace"
            let attributes = try XESAttributeReader().children(of: element, &text)
            if isTrace { header.caseGlobals += attributes } else { header.eventGlobals += attributes }
        default:
            if let attribute = try XESAttributeReader().attribute(element, &text) {
                header.attributes.append(attribute)
            }
        }
    }
}
