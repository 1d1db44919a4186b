import Insight
import PortableSQL

/// Writes the tables of OCEL 2.0 (OCEL-Tabellen schreiben).
struct OCELDatabaseWriter {
    private let connection: any Connection
    private let log: ObjectLog

    init(_ connection: any Connection, _ log: ObjectLog) {
        self.connection = connection
        self.log = log
    }

    func write() throws {
        try connection.script(
            """
            CREATE TABLE event_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT);
            CREATE TABLE object_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT);
            CREATE TABLE event (ocel_id TEXT PRIMARY KEY, ocel_type TEXT);
            CREATE TABLE object (ocel_id TEXT PRIMARY KEY, ocel_type TEXT);
            CREATE TABLE event_object (ocel_event_id TEXT, ocel_object_id TEXT, ocel_qualifier TEXT);
            CREATE TABLE object_object (ocel_source_id TEXT, ocel_target_id TEXT, ocel_qualifier TEXT);
            """
        )
        try writeRelations()
        try writeEvents()
        try writeObjects()
    }

    private func writeRelations() throws {
        try connection.insert(
            into: "event_object",
            columns: ["ocel_event_id", "ocel_object_id", "ocel_qualifier"],
            rows: log.events.lazy.flatMap { event in
                event.relations.map { [.text(event.id), .text($0.object), .text($0.qualifier)] }
            }
        )
        try connection.insert(
            into: "object_object",
            columns: ["ocel_source_id", "ocel_target_id", "ocel_qualifier"],
            rows: log.objects.lazy.flatMap { object in
                object.relations.map { [.text(object.id), .text($0.object), .text($0.qualifier)] }
            }
        )
    }

    private func writeEvents() throws {
        try connection.insert(
            into: "event",
            columns: ["ocel_id", "ocel_type"],
            rows: log.events.lazy.map { [.text($0.id), .text($0.type)] }
        )
        let byType = Dictionary(grouping: log.events, by: \.type)
        for (type, table) in try maps(log.eventTypes, "event") {
            let columns = type.attributes.map(\.name)
            try connection.insert(
                into: table,
                columns: ["ocel_id", "ocel_time"] + columns,
                rows: (byType[type.name] ?? []).lazy.map { event in
                    let values = Dictionary(event.attributes.map { ($0.name, $0.value) }) { $1 }
                    return [.text(event.id), .text(Self.time(event.time))]
                        + columns.map { Self.value(values[$0]) }
                }
            )
        }
    }

    private func writeObjects() throws {
        try connection.insert(
            into: "object",
            columns: ["ocel_id", "ocel_type"],
            rows: log.objects.lazy.map { [.text($0.id), .text($0.type)] }
        )
        let byType = Dictionary(grouping: log.objects, by: \.type)
        for (type, table) in try maps(log.objectTypes, "object") {
            let columns = type.attributes.map(\.name)
            try connection.insert(
                into: table,
                columns: ["ocel_id", "ocel_time", "ocel_changed_field"] + columns,
                rows: (byType[type.name] ?? []).lazy.flatMap { Self.rows(of: $0, columns) }
            )
        }
    }

    /// The first values of all attributes in one row, and a row for each later change.
    private static func rows(of object: ObjectLog.Object, _ columns: [String]) -> [[SQLValue]] {
        var first: [String: AttributeValue] = [:], changes: [[SQLValue]] = []
        for value in object.attributes.sorted(by: { $0.time < $1.time }) {
            if value.time == 0, first[value.name] == nil {
                first[value.name] = value.value
                continue
            }
            changes.append(
                [.text(object.id), .text(time(value.time)), .text(value.name)]
                    + columns.map { $0 == value.name ? Self.value(value.value) : .null }
            )
        }
        return [[.text(object.id), .text(time(0)), .null] + columns.map { Self.value(first[$0]) }] + changes
    }

    /// Creates the table of each type and says what it is called.
    private func maps(
        _ types: [ObjectLog.TypeDeclaration],
        _ kind: String
    ) throws -> [(ObjectLog.TypeDeclaration, String)] {
        var used: Set<String> = [], found: [(ObjectLog.TypeDeclaration, String)] = []
        for type in types {
            var name = type.name.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
            // SQLite does not tell capital from small letters; „event_object“ is a table of OCEL itself.
            while name.isEmpty || name.lowercased() == "object" || !used.insert(name.lowercased()).inserted {
                name += "x"
            }
            let columns = type.attributes.map {
                ", \(OCELDatabaseReader.quoted($0.name)) \(Self.column($0.type))"
            }
            let own = kind == "object" ? ", ocel_changed_field TEXT" : ""
            let table = OCELDatabaseReader.quoted("\(kind)_\(name)")
            try connection.script(
                "CREATE TABLE \(table) (ocel_id TEXT, ocel_time TIMESTAMP\(own)\(columns.joined()))"
            )
            try connection.insert(
                into: "\(kind)_map_type",
                columns: ["ocel_type", "ocel_type_map"],
                rows: [[.text(type.name), .text(name)]]
            )
            found.append((type, "\(kind)_\(name)"))
        }
        return found
    }

    private static func column(_ type: String) -> String {
        switch type {
        case "time": "TIMESTAMP"
        case "integer": "INTEGER"
        case "float": "REAL"
        case "boolean": "BOOLEAN"
        default: "TEXT"
        }
    }

    private static func value(_ value: AttributeValue?) -> SQLValue {
        switch value {
        case nil: .null
        case .text(let text), .identifier(let text), .nested(let text): .text(text)
        case .time(let time): .text(Self.time(time))
        case .whole(let number): .integer(number)
        case .number(let number): .real(number)
        case .flag(let flag): .text(flag ? "true" : "false")
        }
    }

    private static func time(_ time: Int64) -> String { ObjectLog.shown(moment: time) }
}
