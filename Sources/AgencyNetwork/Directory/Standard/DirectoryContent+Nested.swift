extension DirectoryContent {
    /// A service with everything that belongs to it inside it, as the standard hands out a single one.
    public func full(service: Record) -> Record {
        var full = nested(service).without(["organization_id", "program_id"])
        let organization = service.text("organization_id").flatMap { organizations[$0] }
        full["organization"] = organization.map(nested)
        if let id = service.text("program_id") {
            full["program"] =
                organization?.list("programs").first { $0.id == id } ?? .object(["id": Record(id)])
        }
        return full
    }

    /// An organization with its locations, and with its services in short where they are asked for.
    public func full(organization: Record, services: [Record] = []) -> Record {
        var full = nested(organization)
        let places = locations.records.filter { $0.text("organization_id") == organization.id }
        full.set("locations", places.map { nested($0).without(["organization_id"]) })
        full.set(
            "services",
            services.map { nested($0).without(["organization_id", "service_at_locations"]) }
        )
        return full
    }

    /// Where a service is given, with the location and the service inside.
    public func full(place: Record, of service: Record) -> Record {
        var full = nested(place)
        full["service"] = self.full(service: service).without(["service_at_locations"])
        return full
    }

    /// A term with its taxonomy inside.
    public func full(term: Record) -> Record {
        var full = term.without(["taxonomy_id"])
        full["taxonomy_detail"] = term.text("taxonomy_id").flatMap { taxonomies[$0] }
        return full
    }

    /// Without what is nested: the fields that a list shows.
    public static func short(_ record: Record) -> Record {
        Record(
            .object(
                record.members.filter { member in
                    switch member.value.value {
                    case .list, .object: false
                    default: true
                    }
                }
            )
        )
    }

    private func nested(_ record: Record) -> Record {
        switch record.value {
        case .list(let entries): return Record(.list(entries.map(nested)))
        case .object(let members):
            var inner = Record(.object(members.map { Record.Member($0.key, nested($0.value)) }))
            if let id = inner.text("taxonomy_term_id"), let term = terms[id] {
                inner["taxonomy_term"] = full(term: term)
                inner["taxonomy_term_id"] = nil
            }
            if let id = inner.text("location_id"), let location = locations[id] {
                inner["location"] = nested(location).without(["organization_id"])
                inner["location_id"] = nil
            }
            return inner
        default: return record
        }
    }
}
