/// Reads OCEL 2.0 written as XML (OCEL-XML-Leser).
struct OCELXMLReader {
    private var log = ObjectLog()
    private var text: XMLText

    init(_ bytes: UnsafePointer<UInt8>, count: Int) {
        text = XMLText(bytes, count: count, isLast: true)
    }

    mutating func read() throws -> ObjectLog {
        do {
            let root = try nextElement(before: nil)
            guard let root, root.isNamed("log", in: text) else {
                throw TextDefect(text.place, "this is not OCEL: there is no <log>")
            }
            try children(of: root) { reader, element in
                switch element.name(in: reader.text) {
                case "event-types": try reader.types(element, "event-type") { $0.log.eventTypes.append($1) }
                case "object-types":
                    try reader.types(element, "object-type") { $0.log.objectTypes.append($1) }
                case "events": try reader.children(of: element) { try $0.event($1) }
                case "objects": try reader.children(of: element) { try $0.object($1) }
                default: try reader.skip(element)
                }
            }
        } catch is XMLText.Incomplete {
            throw TextDefect(text.end, "the file ends too early; it seems to be cut off")
        }
        return log.typed()
    }

    /// The next element, or nothing where the one that is open ends.
    private mutating func nextElement(before open: XMLElement?) throws -> XMLElement? {
        while true {
            try XMLMarkup.skipText(&text)
            if try text.byte(1) == XMLSign.slash {
                guard let open else { throw TextDefect(text.place, "nothing is open that could end here") }
                try XMLMarkup.end(of: open, &text)
                return nil
            }
            if try !XMLMarkup.skip(&text) { return try XMLElement(&text) }
        }
    }

    private mutating func children(
        of element: XMLElement,
        _ body: (inout OCELXMLReader, XMLElement) throws -> Void
    ) throws {
        guard !element.isEmpty else { return }
        while let child = try nextElement(before: element) { try body(&self, child) }
    }

    private mutating func skip(_ element: XMLElement, depth: Int = 1) throws {
        guard depth <= XESAttributeReader.deepest else {
            throw TextDefect(element.start, "elements stand in each other too deep")
        }
        try children(of: element) { try $0.skip($1, depth: depth + 1) }
    }

    private func word(_ name: StaticString, _ element: XMLElement) throws -> String {
        guard let range = element.value(name, in: text) else {
            throw TextDefect(element.start, "<\(element.name(in: text))> needs „\(name)“")
        }
        return try text.decoded(range)
    }

    private mutating func types(
        _ element: XMLElement,
        _ name: StaticString,
        _ keep: (inout OCELXMLReader, ObjectLog.TypeDeclaration) -> Void
    ) throws {
        try children(of: element) { reader, child in
            guard child.isNamed(name, in: reader.text) else { return try reader.skip(child) }
            var type = ObjectLog.TypeDeclaration(name: try reader.word("name", child), attributes: [])
            try reader.children(of: child) { reader, group in
                try reader.children(of: group) { reader, attribute in
                    let (name, kind) = (
                        try reader.word("name", attribute), try reader.word("type", attribute)
                    )
                    type.attributes.append(.init(name: name, type: kind))
                    try reader.skip(attribute)
                }
            }
            keep(&reader, type)
        }
    }

    private mutating func event(_ element: XMLElement) throws {
        guard element.isNamed("event", in: text) else { return try skip(element) }
        var event = ObjectLog.Event(
            id: try word("id", element),
            type: try word("type", element),
            time: try moment(word("time", element), element)
        )
        try children(of: element) { reader, group in
            if group.isNamed("attributes", in: reader.text) {
                try reader.children(of: group) { reader, child in
                    let name = try reader.word("name", child)
                    event.attributes.append(.init(name: name, value: .text(try reader.content(of: child))))
                }
            } else {
                event.relations += try reader.relations(group)
            }
        }
        log.events.append(event)
    }

    private mutating func object(_ element: XMLElement) throws {
        guard element.isNamed("object", in: text) else { return try skip(element) }
        var object = ObjectLog.Object(id: try word("id", element), type: try word("type", element))
        try children(of: element) { reader, group in
            if group.isNamed("attributes", in: reader.text) {
                try reader.children(of: group) { reader, child in
                    let name = try reader.word("name", child)
                    let time = try reader.moment(reader.word("time", child), child)
                    object.attributes.append(
                        .init(name: name, time: time, value: .text(try reader.content(of: child)))
                    )
                }
            } else {
                object.relations += try reader.relations(group)
            }
        }
        log.objects.append(object)
    }

    private mutating func relations(_ group: XMLElement) throws -> [ObjectLog.Relation] {
        var found: [ObjectLog.Relation] = []
        try children(of: group) { reader, child in
            let object = try reader.word("object-id", child)
            let qualifier =
                try child.value("qualifier", in: reader.text).map { try reader.text.decoded($0) } ?? ""
            found.append(ObjectLog.Relation(object: object, qualifier: qualifier))
            try reader.skip(child)
        }
        return found
    }

    private func moment(_ word: String, _ element: XMLElement) throws -> Int64 {
        guard case .time(let time) = XESKind.date.value(word) else {
            throw TextDefect(
                element.start,
                "„\(word.prefix(40))“ is no moment; expected is 2026-11-21T08:30:00Z"
            )
        }
        return time
    }

    /// The text between the beginning and the end of an element.
    private mutating func content(of element: XMLElement) throws -> String {
        guard !element.isEmpty else { return "" }
        let start = text.place
        while try text.byte() != XMLSign.less { text.place += 1 }
        guard text.place - start <= XMLText.longestValue else {
            throw TextDefect(start, "this value is longer than 8 MB")
        }
        let found = try text.decoded(start..<text.place)
        try skip(element)
        return found
    }
}
