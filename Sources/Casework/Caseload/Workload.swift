import Kernel

/// The cases one case manager carries, and the share of a post she has for them (Fallzahl).
public struct Workload: Equatable, Sendable, Identifiable {
    public let id: User.ID
    public let name: String
    public let organisation: Organisation.ID
    public let organisationName: String
    /// Someone whose account is closed may still be responsible for cases.
    public let isActive: Bool
    public let share: PostShare
    /// Open cases by phase.
    public let cases: [Phase: Int]

    public init(
        of user: (id: User.ID, name: String),
        at organisation: (id: Organisation.ID, name: String),
        isActive: Bool,
        share: PostShare,
        cases: [Phase: Int]
    ) {
        id = user.id
        name = user.name
        self.organisation = organisation.id
        organisationName = organisation.name
        self.isActive = isActive
        self.share = share
        self.cases = cases
    }

    public var total: Int { cases.values.reduce(0, +) }

    /// The same with these cases more.
    public func adding(_ more: [Phase: Int]) -> Workload {
        Workload(
            of: (id, name),
            at: (organisation, organisationName),
            isActive: isActive,
            share: share,
            cases: cases.merging(more, uniquingKeysWith: +)
        )
    }
}

/// Which part of a whole post somebody has for case management, in percent (Stellenanteil).
public struct PostShare: Codable, Hashable, Sendable {
    public let percent: Int
    public let revision: Revision

    public static let whole = PostShare(kept: 100, revision: Revision(0))

    init(kept percent: Int, revision: Revision) {
        self.percent = percent
        self.revision = revision
    }

    public init(percent: Int, after revision: Revision) throws(StaffRefusal) {
        guard (5...100).contains(percent) else { throw .unfitShare }
        self.percent = percent
        self.revision = revision.next
    }

    /// As it was kept.
    public static func kept(percent: Int, revision: Revision) -> PostShare {
        PostShare(kept: percent, revision: revision)
    }
}
