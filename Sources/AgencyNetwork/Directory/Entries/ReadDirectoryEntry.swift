import Kernel

/// The entry of an agency or a location, as its form shows it (Eintrag zum Bearbeiten).
public struct ReadDirectoryEntry: Query {
    public static let permission = Permission.keepDirectory
    public static let readsPersonalData = false

    public let entry: EntryReference

    public init(_ entry: EntryReference) {
        self.entry = entry
    }

    public var subject: Subject { ConfirmEntry(entry).subject }

    public func answer(
        from stores: any AgencyNetworkStores,
        for user: User,
        at moment: Moment
    ) throws -> EntryPicture {
        let content = try content(in: stores.directory)
        // A page that could only end in a refusal is not shown.
        try EntryKeeping.require(content.state.ownerId, user)
        return EntryPicture(
            content: content,
            owners: user.may(.keepWholeDirectory) ? try stores.agencies.all() : [],
            today: moment.day
        )
    }

    private func content(in directory: any DirectoryStore) throws -> EntryPicture.Content {
        switch entry {
        case .offer: throw DirectoryRefusal.notFound
        case .agency(let id):
            guard let agency = try directory.agency(id) else { throw DirectoryRefusal.notFound }
            return .agency(agency)
        case .location(let id):
            guard let location = try directory.location(id) else { throw DirectoryRefusal.notFound }
            return .location(location)
        }
    }
}

/// What the form of an entry shows (Eintrag).
public struct EntryPicture: Sendable {
    /// What kind of entry it is, with what is kept of it (Inhalt des Eintrags).
    public enum Content: Sendable {
        case agency(AgencyEntry)
        case location(AgencyLocation)

        public var state: EntryState {
            switch self {
            case .agency(let agency): agency.state
            case .location(let location): location.state
            }
        }

        public var revision: Revision {
            switch self {
            case .agency(let agency): agency.revision
            case .location(let location): location.revision
            }
        }
    }

    public let content: Content
    /// Who may answer for it; empty for those who may not say so.
    public let owners: [Agency]
    public let today: Day
}
