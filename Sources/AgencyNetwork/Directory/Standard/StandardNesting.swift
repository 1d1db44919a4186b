/// Which records stand inside which others in the standard's JSON, and what links them in its tables.
struct StandardNesting: Sendable {
    let key: String
    let table: String
    /// The field that names the other record: the inner one's for a list, the outer one's for an object.
    let link: String
    /// Fields of the inner record that its place already says.
    var implied: Set<String> = []

    /// Lists inside a record of the table; every record may carry attributes and the history of its changes.
    static func lists(in table: String) -> [StandardNesting] {
        (lists[table] ?? []) + (bare.contains(table) ? [] : described)
    }

    /// Single records inside a record of the table.
    static func objects(in table: String) -> [StandardNesting] { objects[table] ?? [] }

    private static let described = [
        StandardNesting(key: "attributes", table: "attributes", link: "link_id"),
        StandardNesting(key: "metadata", table: "metadata", link: "resource_id"),
    ]

    private static let bare: Set = ["attributes", "metadata", "meta_table_descriptions"]

    private static func under(_ link: String, _ keys: [String]) -> [StandardNesting] {
        keys.map { StandardNesting(key: $0, table: $0, link: link) }
    }

    private static let lists: [String: [StandardNesting]] = [
        "organizations": under(
            "organization_id",
            [
                "funding", "contacts", "phones", "locations", "programs", "organization_identifiers",
                "services",
            ]
        ),
        "services": under("service_id", ["phones", "schedules", "service_areas"])
            + [.init(key: "service_at_locations", table: "service_at_location", link: "service_id")]
            + under("service_id", ["languages", "funding", "cost_options", "required_documents", "contacts"]),
        "service_at_location": under("service_at_location_id", ["contacts", "phones", "schedules"]),
        "locations": under(
            "location_id",
            ["languages", "addresses", "contacts", "accessibility", "phones", "schedules"]
        ),
        "contacts": under("contact_id", ["phones"]),
        "phones": under("phone_id", ["languages"]),
    ]

    private static let objects: [String: [StandardNesting]] = [
        "services": [
            .init(key: "organization", table: "organizations", link: "organization_id"),
            .init(key: "program", table: "programs", link: "program_id", implied: ["organization_id"]),
        ],
        "service_at_location": [
            .init(key: "location", table: "locations", link: "location_id"),
            .init(key: "service", table: "services", link: "service_id"),
        ],
        "attributes": [.init(key: "taxonomy_term", table: "taxonomy_terms", link: "taxonomy_term_id")],
        "taxonomy_terms": [.init(key: "taxonomy_detail", table: "taxonomies", link: "taxonomy_id")],
    ]
}
