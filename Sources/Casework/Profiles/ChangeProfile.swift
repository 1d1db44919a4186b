import Kernel

/// Makes a text the profile of the municipality from now on; an earlier version can be restored the same way.
public struct ChangeProfile: Action {
    public static let permission = Permission.manageProfile

    public let content: String
    public let origin: ProfileVersion.Origin
    /// The version the editor began with.
    public let expected: Revision

    public init(content: String, origin: ProfileVersion.Origin, expected: Revision) {
        self.content = content
        self.origin = origin
        self.expected = expected
    }

    public var subject: Subject { .all("profile") }

    public func run(in stores: any ProfileStores, by user: User, at moment: Moment) throws -> ProfileVersion {
        let store = stores.profileVersions
        let draft = try ProfileDraft.of(content, in: store)
        guard draft.base.revision == expected else { throw ChangedMeanwhile(subject) }
        guard draft.flaws.isEmpty else { throw ProfileRefusal.flawed }
        guard draft.content != draft.base.content else { throw ProfileRefusal.unchanged }
        let version = ProfileVersion(expected.number + 1, content, origin, by: user, at: moment.instant)
        try store.add(version)
        return version
    }
}

/// Why a text cannot become the profile.
public enum ProfileRefusal: String, Refusal {
    case flawed, unchanged, versionNotFound

    public var kind: RefusalKind { self == .versionNotFound ? .notFound : .invalid }
    public var textKey: String { "profiles.refusal.\(rawValue)" }
    public var field: String? { "content" }
}
