import Kernel

/// Takes a directory in: what is known by its identifier is brought up to date, the rest is added.
public struct ImportDirectory: Action {
    public static let permission = Permission.keepWholeDirectory

    public let content: DirectoryContent
    /// Named where a line of it is wrong; of a folder, the table is named instead.
    public let file: String?

    public init(_ content: DirectoryContent, file: String? = nil) {
        self.content = content
        self.file = file
    }

    public var subject: Subject { .all("serviceOffer") }

    public func run(
        in stores: any AgencyNetworkStores,
        by user: User,
        at moment: Moment
    ) throws -> ImportedDirectory {
        var importing = DirectoryImporting(directory: stores.directory, user: user, moment: moment)
        do {
            try importing.takeOrganizations(content.organizations.records)
            try importing.takeLocations(content.locations.records)
            try importing.takeTerms(content)
            try importing.takeServices(content.services.records)
        } catch let flaw as DirectoryFlaw {
            throw flaw.within(file ?? flaw.place.prefix { $0 != "." } + ".csv")
        }
        return importing.imported
    }
}

/// What an import did (Ergebnis der Einfuhr).
public struct ImportedDirectory: Codable, Equatable, Sendable {
    public var added = 0
    public var changed = 0
    public var unchanged = 0
    /// Changed here later than in the file; ours stayed.
    public var kept = 0
}

/// One import under way, within its transaction.
struct DirectoryImporting {
    static let step = 500

    let directory: any DirectoryStore
    let user: User
    let moment: Moment
    private(set) var imported = ImportedDirectory()
    /// Our identifier and organisation for each organization of the file.
    private var agencies: [String: AgencyEntry] = [:]
    private var taken: Set<Organisation.ID> = []
    private var locations: Set<String> = []

    init(directory: any DirectoryStore, user: User, moment: Moment) {
        self.directory = directory
        self.user = user
        self.moment = moment
    }

    mutating func takeOrganizations(_ records: [Record]) throws {
        for record in records {
            let kept = try known(record)
            let named = record.id
            var record = record
            if let kept { record.set("id", kept.record.id) }
            let organisation = try kept?.organisationId ?? organisation(for: record)
            taken.insert(organisation)
            let state = try kept?.state ?? state(of: record, owner: user.organisation)
            let entry = AgencyEntry(
                organisationId: organisation,
                record: record,
                state: state,
                revision: kept?.revision.next ?? .first
            )
            if let kept, kept.record == record {
                imported.unchanged += 1
            } else {
                count(isNew: kept == nil)
                try directory.put(entry, expected: kept?.revision)
            }
            agencies[named] = entry
        }
    }

    // An agency is the same under the same identifier, or under the same name where it has none yet.
    private func known(_ record: Record) throws -> AgencyEntry? {
        if let entry = try directory.agency(external: record.id) { return entry }
        guard let organisation = try directory.organisation(named: record.text("name") ?? "") else {
            return nil
        }
        return taken.contains(organisation) ? nil : try directory.agency(organisation)
    }

    private func organisation(for record: Record) throws -> Organisation.ID {
        let name = record.text("name") ?? record.id
        if let known = try directory.organisation(named: name) {
            guard taken.contains(known) else { return known }
            return try directory.addOrganisation("\(name) (\(record.id.prefix(8)))")
        }
        return try directory.addOrganisation(name)
    }

    mutating func takeLocations(_ records: [Record]) throws {
        for record in records {
            let owner = try record.text("organization_id").flatMap { try agency($0) }
            var record = record
            if let owner { record.set("organization_id", owner.record.id) }
            let kept = try directory.locations(external: [record.id]).first
            locations.insert(record.id)
            if let kept, kept.record == record {
                imported.unchanged += 1
                continue
            }
            count(isNew: kept == nil)
            let location = AgencyLocation(
                id: kept?.id ?? .new(),
                organisationId: owner?.organisationId ?? kept?.organisationId,
                record: record,
                state: try kept?.state ?? state(of: record, owner: user.organisation),
                revision: kept?.revision.next ?? .first
            )
            try directory.put(location, expected: kept?.revision)
        }
    }

    mutating func takeTerms(_ content: DirectoryContent) throws {
        let own = DirectoryTerms.all(directory.vocabulary)
        let ids = Set(own.map(\.taxonomy.id) + own.flatMap { $0.terms.map(\.id) })
        try directory.put(
            taxonomies: content.taxonomies.records.filter { !ids.contains($0.id) },
            terms: content.terms.records.filter { !ids.contains($0.id) }
        )
    }

    mutating func takeServices(_ records: [Record]) throws {
        var new: [ServiceOffer] = []
        for record in records {
            let offer = try offer(record)
            guard let kept = try directory.offer(external: record.id) else {
                imported.added += 1
                new.append(offer)
                if new.count == Self.step {
                    try directory.add(new)
                    new = []
                }
                continue
            }
            try update(kept, to: offer)
        }
        try directory.add(new)
    }

    private mutating func update(_ kept: ServiceOffer, to offer: ServiceOffer) throws {
        if kept.record == offer.record {
            imported.unchanged += 1
        } else if Self.modified(kept.record) > Self.modified(offer.record) {
            imported.kept += 1
        } else {
            imported.changed += 1
            let state = EntryState(
                ownerId: kept.state.ownerId,
                reviewOn: offer.state.reviewOn,
                confirmedOn: offer.state.confirmedOn,
                confirmedBy: user.id
            )
            try directory.save(
                kept.with(record: offer.record, state: state, after: kept.revision),
                expected: kept.revision
            )
        }
    }

    private static func modified(_ record: Record) -> Instant {
        record.text("last_modified").flatMap(Instant.init(isoText:)) ?? Instant(microseconds: 0)
    }

    private mutating func offer(_ record: Record) throws -> ServiceOffer {
        guard let named = record.text("organization_id"), let agency = try agency(named) else {
            throw DirectoryFlaw(
                .leadsNowhere,
                line: record["organization_id"]?.line ?? record.line,
                place: "services.organization_id"
            )
        }
        for place in record.list("service_at_locations") { try requireLocation(of: place) }
        var record = record
        record.set("organization_id", agency.record.id)
        return ServiceOffer(
            id: .new(),
            organisationId: agency.organisationId,
            record: record,
            state: try state(of: record, owner: agency.state.ownerId),
            revision: .first
        )
    }

    private mutating func requireLocation(of place: Record) throws {
        guard let id = place.text("location_id") else { return }
        if locations.contains(id) { return }
        guard try directory.locations(external: [id]).first != nil else {
            let line = place["location_id"]?.line ?? place.line
            throw DirectoryFlaw(.leadsNowhere, line: line, place: "service_at_location.location_id")
        }
        locations.insert(id)
    }

    private mutating func agency(_ id: String) throws -> AgencyEntry? {
        if let known = agencies[id] { return known }
        let found = try directory.agency(external: id)
        agencies[id] = found
        return found
    }

    private func state(of record: Record, owner: Organisation.ID) throws -> EntryState {
        let assured = record.text("assured_date").flatMap(Day.init(iso:)).map { min($0, moment.day) }
        return EntryState(ownerId: owner, reviewOn: moment.day, confirmedOn: moment.day, confirmedBy: nil)
            .confirmed(by: user, on: assured ?? moment.day, months: directory.profile.reviewMonths)
    }

    private mutating func count(isNew: Bool) {
        if isNew { imported.added += 1 } else { imported.changed += 1 }
    }
}
