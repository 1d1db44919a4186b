import Kernel

/// The profile in force, section by section, and its earlier versions.
public struct ReadProfile: Query {
    public static let permission = Permission.manageProfile
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("profile") }

    public func answer(
        from stores: any ProfileStores,
        for user: User,
        at moment: Moment
    ) throws -> ProfileOverview {
        let store = stores.profileVersions
        let current = try store.current()
        return ProfileOverview(
            current: current,
            outline: store.outline(of: current.content),
            versions: try store.versions()
        )
    }
}

/// What the page on the profile shows.
public struct ProfileOverview: Sendable {
    public let current: ProfileText
    public let outline: Outline
    public let versions: [ProfileVersion]
}

/// One earlier version, and what would change if it were restored.
public struct ReadProfileVersion: Query {
    public static let permission = Permission.manageProfile
    public static let readsPersonalData = false

    public let number: Int

    public init(number: Int) {
        self.number = number
    }

    public var subject: Subject { .all("profile") }

    public func answer(
        from stores: any ProfileStores,
        for user: User,
        at moment: Moment
    ) throws -> (version: ProfileVersion, draft: ProfileDraft) {
        let store = stores.profileVersions
        guard let version = try store.versions().first(where: { $0.number == number }) else {
            throw ProfileRefusal.versionNotFound
        }
        return (version, try ProfileDraft.of(version.content, in: store))
    }
}

/// Looks at a text before it becomes the profile.
public struct PreviewProfile: Query {
    public static let permission = Permission.manageProfile
    public static let readsPersonalData = false

    public let content: String

    public init(content: String) {
        self.content = content
    }

    public var subject: Subject { .all("profile") }

    public func answer(
        from stores: any ProfileStores,
        for user: User,
        at moment: Moment
    ) throws -> ProfileDraft {
        try ProfileDraft.of(content, in: stores.profileVersions)
    }
}
