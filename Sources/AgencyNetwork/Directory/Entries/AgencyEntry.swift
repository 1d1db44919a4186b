import Kernel

/// What the directory tells of an agency, beyond its name (Eintrag einer Stelle).
public struct AgencyEntry: Equatable, Sendable {
    public let organisationId: Organisation.ID
    public let record: Record
    public let state: EntryState
    public let revision: Revision

    public init(organisationId: Organisation.ID, record: Record, state: EntryState, revision: Revision) {
        self.organisationId = organisationId
        self.record = record
        self.state = state
        self.revision = revision
    }

    public var name: String { record.text("name") ?? "" }
    public var description: String { record.text("description") ?? "" }
    public var website: String { record.text("website") ?? "" }
    public var email: String { record.text("email") ?? "" }
    public var phone: String { record.list("phones").first?.text("number") ?? "" }
    public var contacts: [ContactPoint] { record.list("contacts").map(ContactPoint.init) }

    /// An agency of which only the name is known so far.
    static func bare(_ agency: Agency, state: EntryState) -> AgencyEntry {
        AgencyEntry(
            organisationId: agency.id,
            record: .object([
                "id": Record(agency.id.text), "name": Record(agency.name), "description": Record(agency.name),
            ]),
            state: state,
            revision: .first
        )
    }
}

/// A house or a room where offers are given, with its address (Standort).
public struct AgencyLocation: Identifiable, Equatable, Sendable {
    public let id: Identifier<AgencyLocation>
    public let organisationId: Organisation.ID?
    public let record: Record
    public let state: EntryState
    public let revision: Revision

    public init(
        id: Identifier<AgencyLocation>,
        organisationId: Organisation.ID?,
        record: Record,
        state: EntryState,
        revision: Revision
    ) {
        self.id = id
        self.organisationId = organisationId
        self.record = record
        self.state = state
        self.revision = revision
    }

    public var externalId: String { record.id }
    public var details: LocationDetails { LocationDetails(record) }
    public var town: String { details.town }
}

/// Address and ways of a location (Angaben zum Standort).
public struct LocationDetails: Equatable, Sendable {
    public var name: String
    public var street: String
    public var postalCode: String
    public var town: String
    public var transport: String
    /// Steps, lifts, induction loops: how people with disabilities get in.
    public var accessibility: String

    public init(
        name: String = "",
        street: String = "",
        postalCode: String = "",
        town: String = "",
        transport: String = "",
        accessibility: String = ""
    ) {
        self.name = name
        self.street = street
        self.postalCode = postalCode
        self.town = town
        self.transport = transport
        self.accessibility = accessibility
    }

    init(_ record: Record) {
        let address = record.list("addresses").first
        self.init(
            name: record.text("name") ?? "",
            street: address?.text("address_1") ?? "",
            postalCode: address?.text("postal_code") ?? "",
            town: address?.text("city") ?? "",
            transport: record.text("transportation") ?? "",
            accessibility: record.list("accessibility").compactMap {
                $0.text("description") ?? $0.text("details")
            }
            .joined(separator: " ")
        )
    }

    /// Street and town on one line, `Marktplatz 3, 59999 Musterhagen`.
    public var line: String {
        let place = [postalCode, town].filter { !$0.isEmpty }.joined(separator: " ")
        return [street, place].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    func record(_ id: String, of organization: String) throws(DirectoryRefusal) -> Record {
        guard !street.isEmpty, !town.isEmpty, !postalCode.isEmpty else { throw .placeMissing }
        var record = Record.object(["id": Record(id), "location_type": "physical"])
        record.set("organization_id", organization)
        record.set("name", name)
        record.set("transportation", transport)
        let address = Record.object([
            "id": Record(RecordIdentifier.derived(from: id, "address")), "address_1": Record(street),
            "city": Record(town), "state_province": "NRW", "postal_code": Record(postalCode), "country": "DE",
            "address_type": "physical",
        ])
        record.set("addresses", [address])
        if !accessibility.isEmpty {
            let note = Record.object([
                "id": Record(RecordIdentifier.derived(from: id, "accessibility")),
                "description": Record(accessibility),
            ])
            record.set("accessibility", [note])
        }
        return record
    }
}
