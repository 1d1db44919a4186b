extension ObjectLog {
    /// One case for each object of a type, with the events it takes part in; an event may so belong to several.
    public func cases(ofType type: String?) throws -> EventLog {
        let type = try chosen(type)
        let members = Dictionary(
            objects.filter { $0.type == type }.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var builder = EventLogBuilder()
        for event in events {
            var named: Set<String> = []
            for relation in event.relations where members[relation.object] != nil {
                guard named.insert(relation.object).inserted else { continue }
                builder.append(Self.chainEvent(event, in: relation.object))
            }
        }
        for object in objects where members[object.id] != nil && builder.knows(object.id) {
            var told: Set<String> = []
            for value in object.attributes where told.insert(value.name).inserted {
                builder.note(value.name, value.value, ofCase: object.id)
            }
        }
        return builder.log()
    }

    private func chosen(_ type: String?) throws -> String {
        let names = objectTypes.map(\.name)
        let list = names.prefix(40).map { "„\($0)“" }.joined(separator: ", ")
        if let type {
            guard names.contains(type) else {
                throw LogRefusal("there is no object type „\(type)“; there are \(list)")
            }
            return type
        }
        guard names.count == 1 else {
            throw LogRefusal(
                "the log has \(names.count) object types; choose the one that is the case: \(list)"
            )
        }
        return names[0]
    }

    private static func chainEvent(_ event: Event, in name: String) -> ChainEvent {
        var made = ChainEvent(event.type, in: name, at: event.time)
        for value in event.attributes {
            guard case .text(let text) = value.value else {
                made.attributes.append((value.name, value.value))
                continue
            }
            switch value.name {
            case "org:resource", "resource": made.resource = text
            case "org:group": made.group = text
            case "lifecycle:transition": made.lifecycle = text
            default: made.attributes.append((value.name, value.value))
            }
        }
        return made
    }

    /// The log with each case as one object of the type „case“.
    public init(_ log: EventLog) throws {
        self.init()
        objects = (0..<log.caseCount).map { number in
            Object(
                id: Self.id(number, log),
                type: "case",
                attributes: log.caseAttributes.compactMap { column in
                    column[number].map { Object.Value(name: column.key, time: 0, value: $0) }
                }
            )
        }
        for number in 0..<log.caseCount {
            for event in log.events(of: number) { events.append(try Self.event(event, of: number, log)) }
        }
        objectTypes = [
            Self.declaration("case", objects.flatMap { $0.attributes.map { ($0.name, $0.value.kind) } })
        ]
        eventTypes = Self.declarations(events)
    }

    private static func id(_ number: Int, _ log: EventLog) -> String {
        let name = log.caseNames[number]
        return name.isEmpty ? "case \(number + 1)" : name
    }

    private static func event(_ event: Int, of number: Int, _ log: EventLog) throws -> Event {
        guard log.times[event] != EventLog.noTime else {
            throw LogRefusal(
                "case „\(id(number, log))“ has an event without a time, which OCEL does not allow"
            )
        }
        let leading: [(String, CategoryColumn?)] = [
            ("org:resource", log.resource), ("org:group", log.group), ("lifecycle:transition", log.lifecycle),
        ]
        let told = leading.compactMap { key, column in
            column?[event].map { Event.Value(name: key, value: .text($0)) }
        }
        let others = log.eventAttributes.compactMap { column in
            column[event].map { Event.Value(name: column.key, value: $0) }
        }
        return Event(
            id: "e\(event + 1)",
            type: log.activity[event] ?? "event",
            time: log.times[event],
            attributes: told + others,
            relations: [Relation(object: id(number, log), qualifier: "case")]
        )
    }

    private static func declarations(_ events: [Event]) -> [TypeDeclaration] {
        var names: [String] = [], found: [String: [(String, AttributeValues.Kind)]] = [:]
        var known: [String: Set<String>] = [:]
        for event in events {
            if found[event.type] == nil {
                names.append(event.type)
                found[event.type] = []
            }
            for value in event.attributes where known[event.type, default: []].insert(value.name).inserted {
                found[event.type]?.append((value.name, value.value.kind))
            }
        }
        return names.map { declaration($0, found[$0] ?? []) }
    }

    private static func declaration(
        _ name: String,
        _ values: [(String, AttributeValues.Kind)]
    ) -> TypeDeclaration {
        var told: Set<String> = []
        return TypeDeclaration(
            name: name,
            attributes: values.filter { told.insert($0.0).inserted }.map {
                .init(name: $0.0, type: type($0.1))
            }
        )
    }
}
