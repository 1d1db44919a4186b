/// A directory as a folder of tables, one CSV file each (Tabellen des Verzeichnisses).
public struct DirectoryFolder: Sendable {
    public let content: DirectoryContent
    /// Rows that belong to nothing, by table: they cannot be taken in and are named instead.
    public let leftOver: [String: Int]

    /// The tables by the names of their files; files of other names are not looked at.
    public static func read(_ files: [String: [UInt8]]) throws(DirectoryFlaw) -> DirectoryFolder {
        var tables: [String: [Record]] = [:]
        for table in StandardTable.all {
            guard let bytes = files[table.file] else { continue }
            tables[table.name] = try DirectoryTable.read(bytes, as: table)
        }
        var assembly = FolderAssembly(tables)
        do throws(DirectoryFlaw) { return try assembly.folder() } catch {
            throw error.within(error.place.prefix { $0 != "." } + ".csv")
        }
    }

    /// The text of every table by the name of its file.
    public static func files(of content: DirectoryContent) -> [String: String] {
        var rows = FolderRows()
        for record in content.organizations.records { rows.add(record, to: "organizations") }
        for record in content.locations.records { rows.add(record, to: "locations") }
        for record in content.services.records { rows.add(record, to: "services") }
        for record in content.taxonomies.records { rows.add(record, to: "taxonomies") }
        for record in content.terms.records { rows.add(record, to: "taxonomy_terms") }
        return Dictionary(
            uniqueKeysWithValues: StandardTable.all.map { table in
                (table.file, DirectoryTable.text(of: rows.records(of: table.name), as: table))
            }
        )
    }
}

/// Puts the rows of the tables together to records.
struct FolderAssembly {
    private let tables: [String: [Record]]
    private var inner: [String: [Int]] = [:]
    private var used: [String: Set<Int>] = [:]

    init(_ tables: [String: [Record]]) {
        self.tables = tables
        for (table, rows) in tables {
            for (place, row) in rows.enumerated() {
                for field in StandardTable.named(table).fields where field.name.hasSuffix("_id") {
                    guard let id = row.text(field.name) else { continue }
                    inner["\(table).\(field.name)=\(id)", default: []].append(place)
                }
            }
        }
    }

    mutating func folder() throws(DirectoryFlaw) -> DirectoryFolder {
        var content = DirectoryContent()
        for table in ["organizations", "locations", "services", "taxonomies", "taxonomy_terms"] {
            for row in tables[table] ?? [] {
                let record = try StandardCheck.checked(assembled(row, table), as: table)
                try content.take(record, as: table)
            }
        }
        guard content.count > 0 else { throw DirectoryFlaw(.noRecords, line: 1, place: "services") }
        return DirectoryFolder(content: content, leftOver: leftOver)
    }

    private var leftOver: [String: Int] {
        let whole: Set = ["organizations", "locations", "services", "taxonomies", "taxonomy_terms"]
        var counts: [String: Int] = [:]
        for (table, rows) in tables where !whole.contains(table) {
            let count = rows.count - (used[table]?.count ?? 0)
            if count > 0 { counts[table] = count }
        }
        return counts
    }

    // Locations and services of an organization stay apart; they name it themselves.
    private mutating func assembled(_ row: Record, _ table: String) -> Record {
        var record = row
        for nesting in StandardNesting.lists(in: table)
        where !["locations", "services"].contains(nesting.key) {
            let places = inner["\(nesting.table).\(nesting.link)=\(row.id)"] ?? []
            used[nesting.table, default: []].formUnion(places)
            let links = Set(Self.links(of: nesting.table)).subtracting(["location_id"])
            record.set(
                nesting.key,
                places.map { place in
                    let entry = (tables[nesting.table] ?? [])[place]
                    let dropped =
                        nesting.table == "service_at_location" ? links : links.union(["location_id"])
                    return assembled(entry, nesting.table).without(dropped)
                }
            )
        }
        return record
    }

    /// The fields of a table that only say inside what it stands.
    static func links(of table: String) -> [String] {
        let all: Set = [
            "organization_id", "service_id", "location_id", "service_at_location_id", "contact_id",
            "phone_id",
            "link_id", "resource_id",
        ]
        return StandardTable.named(table).fields.map(\.name).filter { all.contains($0) }
    }
}

/// Takes records apart into the rows of the tables.
struct FolderRows {
    private var rows: [String: [Record]] = [:]
    private var places: [String: Int] = [:]
    private var wholes: [String: Record] = [:]

    func records(of table: String) -> [Record] { rows[table] ?? [] }

    mutating func add(_ record: Record, to table: String, link: (field: String, id: String)? = nil) {
        var record = record
        var key = "\(table)=\(record.id)"
        if isTaken(key, by: record, link) {
            // An identifier may stand in a table once; this is another record, or has another owner.
            record.set("id", RecordIdentifier.derived(from: record.id, link?.id ?? ""))
            key = "\(table)=\(record.id)"
        }
        if let place = places[key] {
            if let link { rows[table]?[place].set(link.field, link.id) }
            return
        }
        var row = DirectoryContent.short(record)
        if let link { row.set(link.field, link.id) }
        places[key] = rows[table]?.count ?? 0
        wholes[key] = record
        rows[table, default: []].append(row)
        for nesting in StandardNesting.lists(in: table) {
            for entry in record.list(nesting.key) {
                add(entry, to: nesting.table, link: (nesting.link, record.id))
            }
        }
    }

    private func isTaken(_ key: String, by record: Record, _ link: (field: String, id: String)?) -> Bool {
        guard let place = places[key], let table = key.split(separator: "=").first else { return false }
        guard wholes[key] == record, let link else { return true }
        let kept = rows[String(table)]?[place].text(link.field)
        return kept != nil && kept != link.id
    }
}
