/// Reads attributes that are not met every day: those of the log, and those that stand in others (Attributleser).
struct XESAttributeReader {
    static let deepest = 64

    /// What stands in an element, up to and with its end.
    func children(
        of element: XMLElement,
        _ text: inout XMLText,
        depth: Int = 1
    ) throws -> [LogHeader.Attribute] {
        guard !element.isEmpty else { return [] }
        guard depth <= Self.deepest else {
            throw TextDefect(element.start, "attributes stand in each other more than \(Self.deepest) deep")
        }
        var found: [LogHeader.Attribute] = []
        while true {
            try XMLMarkup.skipText(&text)
            if try text.byte(1) == XMLSign.slash {
                try XMLMarkup.end(of: element, &text)
                return found
            }
            if try XMLMarkup.skip(&text) { continue }
            let child = try XMLElement(&text)
            if child.isNamed("values", in: text) {
                found += try children(of: child, &text, depth: depth + 1)
            } else if let attribute = try attribute(child, &text, depth: depth + 1) {
                found.append(attribute)
            }
        }
    }

    /// The attribute an element is, or nothing where XES knows no such element; what stands in it is read as well.
    func attribute(
        _ element: XMLElement,
        _ text: inout XMLText,
        depth: Int = 1
    ) throws -> LogHeader.Attribute? {
        let kind = XESKind(element, in: text)
        let key = try element.value("key", in: text).map { try text.decoded($0) }
        let value = try element.value("value", in: text).map { try text.decoded($0) } ?? ""
        let children = try children(of: element, &text, depth: depth)
        guard let kind else { return nil }
        guard let key else { throw TextDefect(element.start, "this attribute has no key") }
        return LogHeader.Attribute(key, kind.value(value), children: children)
    }
}

/// The kinds of attributes XES knows, by the names of their elements (Attributart).
enum XESKind: String, CaseIterable, Sendable {
    case string, date, int, float, boolean, id, list, container

    init?(_ element: XMLElement, in text: XMLText) {
        guard element.name.count <= 9, let kind = XESKind(rawValue: element.name(in: text)) else {
            return nil
        }
        self = kind
    }

    var values: AttributeValues.Kind {
        switch self {
        case .string: .text
        case .date: .time
        case .int: .whole
        case .float: .number
        case .boolean: .flag
        case .id: .identifier
        case .list, .container: .nested
        }
    }

    /// The value as this kind has it, or as text where it does not fit: nothing is lost.
    func value(_ text: String) -> AttributeValue {
        let found = Array(text.utf8) + [UInt8](repeating: 0, count: 16)
        return found.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return .text(text) }
            return value(start, text.utf8.count, text)
        }
    }

    private func value(_ start: UnsafePointer<UInt8>, _ count: Int, _ text: String) -> AttributeValue {
        var times = TimeText()
        let fitting: AttributeValue? =
            switch self {
            case .string: .text(text)
            case .id: .identifier(text)
            case .date: times.microseconds(start, count).map { .time($0) }
            case .int: NumberText.whole(start, count).map { .whole($0) }
            case .float: NumberText.number(start, count).map { .number($0) }
            case .boolean:
                ["true": true, "1": true, "false": false, "0": false][text.lowercased()].map { .flag($0) }
            case .list, .container: .nested(rawValue)
            }
        return fitting ?? .text(text)
    }
}
