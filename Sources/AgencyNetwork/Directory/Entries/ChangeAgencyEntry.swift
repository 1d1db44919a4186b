import Kernel

/// What is entered of an agency; its name is that of the organisation (Angaben zur Stelle).
public struct AgencyDetails: Equatable, Sendable {
    public let description: String
    public let phone: String
    public let email: String
    public let website: String

    public init(
        description: String,
        phone: String = "",
        email: String = "",
        website: String = ""
    ) throws(DirectoryRefusal) {
        self.description = description.trimmedWhitespace
        self.phone = phone.trimmedWhitespace
        self.email = email.trimmedWhitespace
        self.website = website.trimmedWhitespace
        guard !self.description.isEmpty else { throw .descriptionMissing }
        let short = [self.phone, self.email, self.website]
        guard self.description.count <= 5000, short.allSatisfy({ $0.count <= 300 }) else { throw .tooLong }
    }

    /// The kept record with these words; whatever else an import brought stays.
    func applied(to kept: AgencyEntry) -> Record {
        var record = kept.record
        record.set("description", description)
        record.set("email", email)
        record.set("website", website)
        guard phone != kept.phone else { return record }
        let id = record.list("phones").first?.id ?? RecordIdentifier.derived(from: record.id, "phone")
        let first = Record.object(["id": Record(id), "number": Record(phone)])
        record.set("phones", (phone.isEmpty ? [] : [first]) + record.list("phones").dropFirst())
        return record
    }
}

/// Changes what the directory says of an agency; whoever changes it says with it that the rest is right.
public struct ChangeAgencyEntry: Action {
    public static let permission = Permission.keepDirectory

    public let agency: Organisation.ID
    public let details: AgencyDetails
    /// Who answers for the entry from now on; `nil` leaves it.
    public let owner: Organisation.ID?
    public let expected: Revision

    public init(
        _ agency: Organisation.ID,
        details: AgencyDetails,
        owner: Organisation.ID? = nil,
        expected: Revision
    ) {
        self.agency = agency
        self.details = details
        self.owner = owner
        self.expected = expected
    }

    public var subject: Subject { Subject("agencyEntry", agency) }

    public func run(in stores: any AgencyNetworkStores, by user: User, at moment: Moment) throws {
        guard let kept = try stores.directory.agency(agency) else { throw DirectoryRefusal.notFound }
        let record = details.applied(to: kept)
        let next = AgencyEntry(
            organisationId: agency,
            record: (try? StandardCheck.checked(record, as: "organizations")) ?? record,
            state: try kept.state.next(owner: owner, by: user, on: moment.day, in: stores),
            revision: expected.next
        )
        try stores.directory.put(next, expected: expected)
    }
}

extension EntryState {
    /// Confirmed with a change; only who keeps the whole directory gives an entry to another owner.
    func next(
        owner: Organisation.ID?,
        by user: User,
        on day: Day,
        in stores: any AgencyNetworkStores
    ) throws -> EntryState {
        try EntryKeeping.require(ownerId, user)
        let next = confirmed(by: user, on: day, months: stores.directory.profile.reviewMonths)
        guard let owner, owner != ownerId else { return next }
        guard user.may(.keepWholeDirectory) else { throw DirectoryRefusal.notOwner }
        guard try stores.agencies.find(owner) != nil else { throw DirectoryRefusal.unknownAgency }
        return EntryState(
            ownerId: owner,
            reviewOn: next.reviewOn,
            confirmedOn: next.confirmedOn,
            confirmedBy: next.confirmedBy
        )
    }
}
