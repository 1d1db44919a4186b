/// Reads OCEL 1.0 written as JSON, which many still have: objects and events under their names (OCEL 1.0).
enum OCELOlderJSON {
    static func read(_ key: String, _ text: inout JSONWalk, into log: inout ObjectLog) throws {
        switch key {
        case "ocel:events":
            try text.object { id, text in log.events.append(try event(id, &text)) }
            log.eventTypes = declarations(log.events.map { ($0.type, $0.attributes.map(\.name)) })
        case "ocel:objects":
            try text.object { id, text in log.objects.append(try object(id, &text)) }
            log.objectTypes = declarations(log.objects.map { ($0.type, $0.attributes.map(\.name)) })
        default: try text.skip()
        }
    }

    private static func event(_ id: String, _ text: inout JSONWalk) throws -> ObjectLog.Event {
        let start = text.place
        var type: String?, time: Int64?
        var event = ObjectLog.Event(id: id, type: "", time: 0)
        try text.object { key, text in
            switch key {
            case "ocel:activity": type = try text.scalar()
            case "ocel:timestamp": time = try OCELJSONReader.moment(&text)
            case "ocel:omap":
                try text.array { event.relations.append(.init(object: try $0.scalar() ?? "", qualifier: "")) }
            case "ocel:vmap":
                try text.object { key, text in
                    guard let value = try text.scalar() else { return }
                    event.attributes.append(.init(name: key, value: .text(value)))
                }
            default: try text.skip()
            }
        }
        guard let type, let time else {
            throw TextDefect(start, "an event needs ocel:activity and ocel:timestamp")
        }
        (event.type, event.time) = (type, time)
        return event
    }

    private static func object(_ id: String, _ text: inout JSONWalk) throws -> ObjectLog.Object {
        var object = ObjectLog.Object(id: id, type: "")
        try text.object { key, text in
            switch key {
            case "ocel:type": object.type = try text.scalar() ?? ""
            case "ocel:ovmap":
                try text.object { key, text in
                    guard let value = try text.scalar() else { return }
                    object.attributes.append(.init(name: key, time: 0, value: .text(value)))
                }
            default: try text.skip()
            }
        }
        return object
    }

    private static func declarations(_ told: [(type: String, names: [String])]) -> [ObjectLog.TypeDeclaration]
    {
        var names: [String: [String]] = [:], known: [String: Set<String>] = [:]
        for (type, found) in told {
            for name in found where known[type, default: []].insert(name).inserted {
                names[type, default: []].append(name)
            }
            names[type, default: []] += []
        }
        return names.sorted { $0.key < $1.key }.map { type, names in
            .init(name: type, attributes: names.map { .init(name: $0, type: "string") })
        }
    }
}
