/// A directory as one JSON file of the standard (JSON-Datei des Verzeichnisses).
public enum DirectoryJSON {
    /// A single record, a list of them, a page of the interface, or several kinds beside each other.
    public static func read(_ bytes: [UInt8], file: String) throws(DirectoryFlaw) -> DirectoryContent {
        let whole: Record
        do throws(UnreadableRecord) { whole = try RecordReader.read(bytes) } catch {
            throw DirectoryFlaw(.unreadable, file: file, line: error.line)
        }
        do throws(DirectoryFlaw) {
            var content = DirectoryContent()
            try take(whole, into: &content)
            guard content.count > 0 else { throw DirectoryFlaw(.noRecords, line: 1) }
            return content
        } catch {
            throw error.within(file)
        }
    }

    public static func text(of content: DirectoryContent) -> String {
        let inServices = content.services.records.flatMap { $0.list("service_at_locations") }
            .compactMap { $0.text("location_id") }
        let placed = Set(inServices)
        let loose = content.locations.records.filter { location in
            let owner = location.text("organization_id").flatMap { content.organizations[$0] }
            return owner == nil && !placed.contains(location.id)
        }
        let kinds: [(String, [Record])] = [
            ("organizations", content.organizations.records.map { content.full(organization: $0) }),
            ("locations", loose),
            ("services", content.services.records.map { content.full(service: $0) }),
            ("taxonomies", content.taxonomies.records),
            ("taxonomy_terms", content.terms.records),
        ]
        let whole = Record(.object(kinds.map { Record.Member($0.0, Record(.list($0.1))) }))
        return whole.json(pretty: true) + "\n"
    }

    private static let kinds = [
        "organizations": "organizations", "locations": "locations", "services": "services",
        "service_at_locations": "service_at_location", "taxonomies": "taxonomies",
        "taxonomy_terms": "taxonomy_terms",
    ]

    private static func take(_ whole: Record, into content: inout DirectoryContent) throws(DirectoryFlaw) {
        if case .list(let entries) = whole.value {
            for entry in entries { try take(one: entry, into: &content) }
        } else if let page = whole["contents"] {
            for entry in page.entries { try take(one: entry, into: &content) }
        } else if whole["id"] == nil, whole.members.contains(where: { kinds[$0.key] != nil }) {
            for member in whole.members {
                guard let table = kinds[member.key] else { continue }
                guard case .list(let entries) = member.value.value else {
                    throw DirectoryFlaw(
                        .wrongType,
                        line: member.value.line,
                        place: member.key,
                        expected: "[…]"
                    )
                }
                for entry in entries { try take(entry, as: table, into: &content) }
            }
        } else {
            try take(one: whole, into: &content)
        }
    }

    private static func take(one record: Record, into content: inout DirectoryContent) throws(DirectoryFlaw) {
        try take(record, as: table(of: record), into: &content)
    }

    private static func take(
        _ record: Record,
        as table: String,
        into content: inout DirectoryContent
    ) throws(DirectoryFlaw) {
        try content.take(try StandardCheck.checked(record, as: table), as: table)
    }

    // A single record does not say what it is; what only one kind has tells it.
    private static func table(of record: Record) -> String {
        func has(_ keys: String...) -> Bool { keys.contains { record[$0] != nil } }
        if has("service") { return "service_at_location" }
        if has("status", "organization", "organization_id", "service_at_locations"), !has("location_type") {
            return "services"
        }
        if has("location_type") { return "locations" }
        if has("taxonomy", "taxonomy_detail", "taxonomy_id", "parent_id") { return "taxonomy_terms" }
        if has("version"), !has("services") { return "taxonomies" }
        return "organizations"
    }
}
