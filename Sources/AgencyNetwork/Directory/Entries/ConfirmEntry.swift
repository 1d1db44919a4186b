import Kernel

/// Says that an entry is still right, in every language it is told in.
public struct ConfirmEntry: Action {
    public static let permission = Permission.keepDirectory

    public let entry: EntryReference

    public init(_ entry: EntryReference) {
        self.entry = entry
    }

    public var subject: Subject {
        switch entry {
        case .offer(let id): Subject("serviceOffer", id)
        case .agency(let id): Subject("agencyEntry", id)
        case .location(let id): Subject("agencyLocation", id)
        }
    }

    public func run(in stores: any AgencyNetworkStores, by user: User, at moment: Moment) throws {
        let directory = stores.directory
        switch entry {
        case .offer(let id): try confirm(try directory.require(id), in: directory, user, moment)
        case .agency(let id):
            guard let kept = try directory.agency(id) else { throw DirectoryRefusal.notFound }
            let state = try confirmed(kept.state, user, moment, directory)
            let next = AgencyEntry(
                organisationId: kept.organisationId,
                record: kept.record,
                state: state,
                revision: kept.revision.next
            )
            try directory.put(next, expected: kept.revision)
        case .location(let id):
            guard let kept = try directory.location(id) else { throw DirectoryRefusal.notFound }
            let state = try confirmed(kept.state, user, moment, directory)
            let next = AgencyLocation(
                id: kept.id,
                organisationId: kept.organisationId,
                record: kept.record,
                state: state,
                revision: kept.revision.next
            )
            try directory.put(next, expected: kept.revision)
        }
    }

    private func confirm(
        _ kept: ServiceOffer,
        in directory: any DirectoryStore,
        _ user: User,
        _ moment: Moment
    ) throws {
        var record = kept.record
        record.set("assured_date", moment.day.iso)
        record.set("last_modified", moment.instant.isoText)
        let ordered = (try? StandardCheck.checked(record, as: "services")) ?? record
        let state = try confirmed(kept.state, user, moment, directory)
        try directory.save(
            kept.with(record: ordered, state: state, after: kept.revision),
            expected: kept.revision
        )
    }

    private func confirmed(
        _ state: EntryState,
        _ user: User,
        _ moment: Moment,
        _ directory: any DirectoryStore
    ) throws -> EntryState {
        try EntryKeeping.require(state.ownerId, user)
        return state.confirmed(by: user, on: moment.day, months: directory.profile.reviewMonths)
    }
}

/// Tells the owner of an entry what is wrong with it.
public struct ProposeCorrection: Action {
    public static let permission = Permission.keepDirectory

    public let offer: ServiceOffer.ID
    public let text: String

    public init(to offer: ServiceOffer.ID, text: String) {
        self.offer = offer
        self.text = text
    }

    public var subject: Subject { Subject("serviceOffer", offer) }

    public func run(in stores: any AgencyNetworkStores, by user: User, at moment: Moment) throws {
        let directory = stores.directory
        _ = try directory.require(offer)
        guard !text.allSatisfy(\.isWhitespace), text.count <= 1000 else {
            throw DirectoryRefusal.correctionMissing
        }
        let open = try directory.corrections(of: offer)
        guard open.count < 20 else { throw DirectoryRefusal.proposedOften }
        try directory.add(ProposedCorrection(text, to: offer, by: user, on: moment.day))
    }
}

/// Puts a proposed correction aside once it was looked at.
public struct SettleCorrection: Action {
    public static let permission = Permission.keepDirectory

    public let offer: ServiceOffer.ID
    public let correction: ProposedCorrection.ID

    public init(_ correction: ProposedCorrection.ID, of offer: ServiceOffer.ID) {
        self.correction = correction
        self.offer = offer
    }

    public var subject: Subject { Subject("serviceOffer", offer) }

    public func run(in stores: any AgencyNetworkStores, by user: User, at moment: Moment) throws {
        let directory = stores.directory
        try EntryKeeping.require(try directory.require(offer).state.ownerId, user)
        guard let open = try directory.corrections(of: offer).first(where: { $0.id == correction }) else {
            throw DirectoryRefusal.notFound
        }
        try directory.settle(open, by: user, on: moment.day)
    }
}
