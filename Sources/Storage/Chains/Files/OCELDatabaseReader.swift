import Insight
import PortableSQL

/// Reads the tables of OCEL 2.0 (OCEL-Tabellen lesen).
struct OCELDatabaseReader {
    private let connection: any Connection

    init(_ connection: any Connection) {
        self.connection = connection
    }

    func read() throws -> ObjectLog {
        var log = ObjectLog()
        let eventTables = try tables("event_map_type"), objectTables = try tables("object_map_type")
        log.eventTypes = try eventTables.map { try declaration($0.type, "event_\($0.table)") }
        log.objectTypes = try objectTables.map { try declaration($0.type, "object_\($0.table)") }
        let relations = try relations("event_object", "ocel_event_id", "ocel_object_id")
        for (place, table) in eventTables.enumerated() {
            try readEvents(table, log.eventTypes[place], relations, into: &log)
        }
        try readObjects(objectTables, into: &log)
        log.events.sort { ($0.time, $0.id) < ($1.time, $1.id) }
        return log.typed()
    }

    private func tables(_ map: String) throws -> [(type: String, table: String)] {
        try connection.rows(select("SELECT ocel_type, ocel_type_map FROM \(map) ORDER BY ocel_type")).map {
            (type: Self.text($0["ocel_type"]), table: Self.text($0["ocel_type_map"]))
        }
    }

    private func declaration(_ type: String, _ table: String) throws -> ObjectLog.TypeDeclaration {
        let columns = try connection.rows("SELECT name, type FROM pragma_table_info(\(table))")
        let attributes = columns.filter { !Self.text($0["name"]).hasPrefix("ocel_") }.map { column in
            ObjectLog.TypeDeclaration.Attribute(
                name: Self.text(column["name"]),
                type: Self.type(Self.text(column["type"]))
            )
        }
        return ObjectLog.TypeDeclaration(name: type, attributes: attributes)
    }

    private static func type(_ declared: String) -> String {
        switch declared.uppercased() {
        case "TIMESTAMP", "DATETIME": "time"
        case "INTEGER", "INT", "BIGINT": "integer"
        case "REAL", "FLOAT", "DOUBLE", "NUMERIC": "float"
        case "BOOLEAN", "BOOL": "boolean"
        default: "string"
        }
    }

    private func relations(
        _ table: String,
        _ from: String,
        _ to: String
    ) throws -> [String: [ObjectLog.Relation]] {
        var found: [String: [ObjectLog.Relation]] = [:]
        try connection.forEach(select("SELECT \(from), \(to), ocel_qualifier FROM \(table)")) { row in
            let relation = ObjectLog.Relation(
                object: Self.text(row[to]),
                qualifier: Self.text(row["ocel_qualifier"])
            )
            found[Self.text(row[from]), default: []].append(relation)
        }
        return found
    }

    private func readEvents(
        _ table: (type: String, table: String),
        _ type: ObjectLog.TypeDeclaration,
        _ relations: [String: [ObjectLog.Relation]],
        into log: inout ObjectLog
    ) throws {
        try connection.forEach(select("SELECT * FROM \(Self.quoted("event_" + table.table))")) { row in
            let id = Self.text(row["ocel_id"])
            let values = type.attributes.filter { row[$0.name] != .null }.map {
                ObjectLog.Event.Value(name: $0.name, value: .text(Self.text(row[$0.name])))
            }
            log.events.append(
                ObjectLog.Event(
                    id: id,
                    type: table.type,
                    time: try moment(row["ocel_time"], "event_\(table.table)", id),
                    attributes: values,
                    relations: relations[id] ?? []
                )
            )
        }
    }

    private func readObjects(_ tables: [(type: String, table: String)], into log: inout ObjectLog) throws {
        let relations = try relations("object_object", "ocel_source_id", "ocel_target_id")
        var values: [String: [ObjectLog.Object.Value]] = [:]
        for (table, type) in zip(tables, log.objectTypes) {
            try connection.forEach(select("SELECT * FROM \(Self.quoted("object_" + table.table))")) { row in
                let id = Self.text(row["ocel_id"])
                let time =
                    row["ocel_time"] == .null ? 0 : try moment(row["ocel_time"], "object_\(table.table)", id)
                for attribute in type.attributes where row[attribute.name] != .null {
                    let value = AttributeValue.text(Self.text(row[attribute.name]))
                    values[id, default: []].append(.init(name: attribute.name, time: time, value: value))
                }
            }
        }
        log.objects = try connection.rows(select("SELECT ocel_id, ocel_type FROM object")).map { row in
            let id = Self.text(row["ocel_id"])
            return ObjectLog.Object(
                id: id,
                type: Self.text(row["ocel_type"]),
                attributes: (values[id] ?? []).sorted { $0.time < $1.time },
                relations: relations[id] ?? []
            )
        }
    }

    private func moment(_ value: SQLValue, _ table: String, _ id: String) throws -> Int64 {
        let text = Self.text(value)
        guard let time = ObjectLog.moment(text) else {
            throw LogRefusal("table \(table), row „\(id.prefix(40))“: „\(text.prefix(40))“ is no moment")
        }
        return time
    }

    private func select(_ text: String) -> Statement { Statement(stringLiteral: text) }

    static func quoted(_ name: String) -> String {
        "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    private static func text(_ value: SQLValue) -> String {
        switch value {
        case .null: ""
        case .integer(let number): String(number)
        case .real(let number): "\(number)"
        case .text(let text): text
        case .blob(let bytes): String(decoding: bytes, as: UTF8.self)
        case .bool(let flag): flag ? "true" : "false"
        }
    }
}
