/// A whole directory in the standard's records, each kind apart from the others (Inhalt eines Verzeichnisses).
///
/// A service names its organization and its locations by their identifiers; attributes name their terms.
public struct DirectoryContent: Equatable, Sendable {
    public var organizations = RecordSet()
    public var locations = RecordSet()
    public var services = RecordSet()
    public var taxonomies = RecordSet()
    public var terms = RecordSet()

    public init() {}

    public var count: Int {
        [organizations, locations, services, taxonomies, terms].reduce(0) { $0 + $1.records.count }
    }
}

/// Records of one kind in the order they came, each identifier once.
public struct RecordSet: Equatable, Sendable {
    public private(set) var records: [Record] = []
    private var places: [String: Int] = [:]

    public init() {}

    public subscript(id: String) -> Record? { places[id].map { records[$0] } }

    // The same record may stand in many places, here in full and there in short: the fullest counts.
    public mutating func keep(_ record: Record) {
        guard let place = places[record.id] else {
            places[record.id] = records.count
            records.append(record)
            return
        }
        if record.members.count > records[place].members.count { records[place] = record }
    }

    // The same records are the same directory, in whatever order they came.
    public static func == (one: RecordSet, other: RecordSet) -> Bool {
        one.records.count == other.records.count && one.records.allSatisfy { other[$0.id] == $0 }
    }

    public mutating func replace(_ record: Record) {
        guard let place = places[record.id] else { return keep(record) }
        records[place] = record
    }
}

extension DirectoryContent {
    /// Takes a service, organization, location or term apart; nested records move to their own kind.
    mutating func take(_ record: Record, as table: String) throws(DirectoryFlaw) {
        switch table {
        case "organizations": try takeOrganization(record)
        case "services": try takeService(record)
        case "service_at_location": try takePlace(record)
        case "locations": locations.keep(try ordered(stripped(record), "locations"))
        case "taxonomy_terms": takeTerm(record)
        default: taxonomies.keep(record)
        }
    }

    private mutating func takeOrganization(_ record: Record) throws(DirectoryFlaw) {
        for location in record.list("locations") {
            var location = stripped(location)
            if location["organization_id"] == nil { location.set("organization_id", record.id) }
            locations.keep(try ordered(location, "locations"))
        }
        for service in record.list("services") {
            var service = service
            if service["organization_id"] == nil { service.set("organization_id", record.id) }
            try takeService(service)
        }
        organizations.keep(try ordered(stripped(record.without(["locations", "services"])), "organizations"))
    }

    private mutating func takeService(_ record: Record) throws(DirectoryFlaw) {
        var service = record
        if let organization = record["organization"] {
            try takeOrganization(organization)
            service.set("organization_id", organization.id)
        }
        if let program = record["program"] {
            service.set("program_id", program.id)
            add(program.without(["organization_id"]), to: service.text("organization_id"))
        }
        guard service["organization_id"] != nil else {
            throw DirectoryFlaw(.missing, line: record.line, place: "services.organization_id")
        }
        var places: [Record] = []
        for place in record.list("service_at_locations") { places.append(try takeLocation(of: place)) }
        service.set("service_at_locations", places)
        services.keep(try ordered(stripped(service.without(["organization", "program"])), "services"))
    }

    private mutating func takePlace(_ record: Record) throws(DirectoryFlaw) {
        guard var service = record["service"] else {
            throw DirectoryFlaw(.missing, line: record.line, place: "service_at_location.service")
        }
        let place = record.without(["service", "service_id"])
        let others = service.list("service_at_locations").filter { $0.id != place.id }
        service.set("service_at_locations", others + [place])
        try takeService(service)
    }

    private mutating func takeLocation(of place: Record) throws(DirectoryFlaw) -> Record {
        var place = place
        if let location = place["location"] {
            locations.keep(try ordered(stripped(location), "locations"))
            place.set("location_id", location.id)
        }
        return place.without(["location"])
    }

    private mutating func takeTerm(_ record: Record) {
        var term = record
        if let taxonomy = record["taxonomy_detail"] {
            taxonomies.keep(taxonomy)
            term.set("taxonomy_id", taxonomy.id)
        }
        let plain = term.without(["taxonomy_detail"])
        terms.keep((try? ordered(plain, "taxonomy_terms")) ?? plain)
    }

    // What was put together anew stands in the standard's order again.
    private func ordered(_ record: Record, _ table: String) throws(DirectoryFlaw) -> Record {
        try StandardCheck.checked(record, as: table)
    }

    /// The record with every term it carries moved to the terms, wherever it is nested.
    private mutating func stripped(_ record: Record) -> Record {
        switch record.value {
        case .list(let entries): return Record(.list(entries.map { stripped($0) }), line: record.line)
        case .object(let members):
            var inner = Record(
                .object(members.map { Record.Member($0.key, stripped($0.value)) }),
                line: record.line
            )
            if let term = inner["taxonomy_term"] {
                takeTerm(term)
                inner.set("taxonomy_term_id", term.id)
                inner["taxonomy_term"] = nil
            }
            return inner
        default: return record
        }
    }

    private mutating func add(_ program: Record, to organization: String?) {
        guard let organization, var record = organizations[organization] else { return }
        let programs = record.list("programs")
        guard !programs.contains(where: { $0.id == program.id }) else { return }
        record.set("programs", programs + [program])
        organizations.replace(record)
    }
}
