/// Reads OCEL 2.0 written as JSON (OCEL-JSON-Leser).
struct OCELJSONReader {
    private var log = ObjectLog()
    private var text: JSONWalk

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        text = JSONWalk(bytes)
    }

    /// What events and objects say is kept as text until the types are known, which may stand behind.
    mutating func read() throws -> ObjectLog {
        var text = text, log = log, isOCEL = false
        try text.object { key, text in
            isOCEL = isOCEL || ["events", "objects", "eventTypes", "objectTypes"].contains(key)
            if key.hasPrefix("ocel:") {
                isOCEL = true
                return try OCELOlderJSON.read(key, &text, into: &log)
            }
            switch key {
            case "eventTypes": try text.array { log.eventTypes.append(try Self.type(&$0)) }
            case "objectTypes": try text.array { log.objectTypes.append(try Self.type(&$0)) }
            case "events": try text.array { log.events.append(try Self.event(&$0)) }
            case "objects": try text.array { log.objects.append(try Self.object(&$0)) }
            default: try text.skip()
            }
        }
        try text.end()
        guard isOCEL else { throw TextDefect(0, "this is not OCEL 2.0: „events“ and „objects“ are missing") }
        return log.typed()
    }

    private static func type(_ text: inout JSONWalk) throws -> ObjectLog.TypeDeclaration {
        var type = ObjectLog.TypeDeclaration(name: "", attributes: [])
        try text.object { key, text in
            switch key {
            case "name": type.name = try text.scalar() ?? ""
            case "attributes": try text.array { type.attributes.append(try attribute(&$0)) }
            default: try text.skip()
            }
        }
        return type
    }

    private static func attribute(_ text: inout JSONWalk) throws -> ObjectLog.TypeDeclaration.Attribute {
        var attribute = ObjectLog.TypeDeclaration.Attribute(name: "", type: "string")
        try text.object { key, text in
            switch key {
            case "name": attribute.name = try text.scalar() ?? ""
            case "type": attribute.type = try text.scalar() ?? "string"
            default: try text.skip()
            }
        }
        return attribute
    }

    private static func event(_ text: inout JSONWalk) throws -> ObjectLog.Event {
        _ = try text.peek()
        let start = text.place
        var id: String?, type: String?, time: Int64?
        var event = ObjectLog.Event(id: "", type: "", time: 0)
        try text.object { key, text in
            switch key {
            case "id": id = try text.scalar()
            case "type": type = try text.scalar()
            case "time": time = try moment(&text)
            case "attributes":
                try text.array { text in
                    let (name, value, _) = try value(&text)
                    event.attributes.append(.init(name: name, value: .text(value)))
                }
            case "relationships": try text.array { event.relations.append(try relation(&$0)) }
            default: try text.skip()
            }
        }
        guard let id, let type, let time else { throw TextDefect(start, "an event needs id, type and time") }
        (event.id, event.type, event.time) = (id, type, time)
        return event
    }

    private static func object(_ text: inout JSONWalk) throws -> ObjectLog.Object {
        _ = try text.peek()
        let start = text.place
        var id: String?, type: String?
        var object = ObjectLog.Object(id: "", type: "")
        try text.object { key, text in
            switch key {
            case "id": id = try text.scalar()
            case "type": type = try text.scalar()
            case "attributes":
                try text.array { text in
                    let (name, value, time) = try value(&text)
                    object.attributes.append(.init(name: name, time: time, value: .text(value)))
                }
            case "relationships": try text.array { object.relations.append(try relation(&$0)) }
            default: try text.skip()
            }
        }
        guard let id, let type else { throw TextDefect(start, "an object needs id and type") }
        (object.id, object.type) = (id, type)
        return object
    }

    private static func value(_ text: inout JSONWalk) throws -> (name: String, value: String, time: Int64) {
        var found = (name: "", value: "", time: Int64(0))
        try text.object { key, text in
            switch key {
            case "name": found.name = try text.scalar() ?? ""
            case "value": found.value = try text.scalar() ?? ""
            case "time": found.time = try moment(&text)
            default: try text.skip()
            }
        }
        return found
    }

    private static func relation(_ text: inout JSONWalk) throws -> ObjectLog.Relation {
        var relation = ObjectLog.Relation(object: "", qualifier: "")
        try text.object { key, text in
            switch key {
            case "objectId": relation.object = try text.scalar() ?? ""
            case "qualifier": relation.qualifier = try text.scalar() ?? ""
            default: try text.skip()
            }
        }
        return relation
    }

    static func moment(_ text: inout JSONWalk) throws -> Int64 {
        _ = try text.peek()
        let start = text.place
        let word = try text.scalar() ?? ""
        guard case .time(let time) = XESKind.date.value(word) else {
            throw TextDefect(start, "„\(word.prefix(40))“ is no moment; expected is 2026-11-21T08:30:00Z")
        }
        return time
    }
}

extension ObjectLog {
    /// With all values in the kinds their types declare.
    public func typed() -> ObjectLog {
        var log = self
        let ofEvents = ObjectLogKinds(eventTypes), ofObjects = ObjectLogKinds(objectTypes)
        for (place, event) in events.enumerated() {
            for (number, value) in event.attributes.enumerated() {
                guard case .text(let text) = value.value else { continue }
                log.events[place].attributes[number].value = ofEvents.value(
                    text,
                    of: value.name,
                    in: event.type
                )
            }
        }
        for (place, object) in objects.enumerated() {
            for (number, value) in object.attributes.enumerated() {
                guard case .text(let text) = value.value else { continue }
                log.objects[place].attributes[number].value = ofObjects.value(
                    text,
                    of: value.name,
                    in: object.type
                )
            }
        }
        return log
    }
}
