import Kernel

/// What the Fachaufsicht has to look at: own open files, accesses in emergencies, new accounts with cases.
public struct ReadSupervision: Query {
    public static let permission = Permission.supervise
    public static let readsPersonalData = true

    public static let days = 90

    public init() {}

    public var subject: Subject { .all("caseAccess") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> SupervisionDesk {
        let since = moment.instant.adding(seconds: Int64(-Self.days) * 86_400)
        return SupervisionDesk(
            open: try stores.caseAccesses.open(),
            emergencies: try stores.caseAccesses.all(.emergency, since: since),
            accountChanges: try stores.staff.changesOfAccounts(since: since),
            rules: stores.profile.caseAccess,
            now: moment
        )
    }
}

/// What the page of the Fachaufsicht shows.
public struct SupervisionDesk: Sendable {
    public let open: [OpenedCase]
    public let emergencies: [OpenedCase]
    public let accountChanges: [AccountChange]
    public let rules: AccessRules
    public let now: Moment

    /// What nobody has reviewed yet, the oldest first.
    public var toReview: [OpenedCase] {
        emergencies.filter { $0.access.verdict == nil }.sorted { $0.access.openedAt < $1.access.openedAt }
    }

    public var reviewed: [OpenedCase] { emergencies.filter { $0.access.verdict != nil } }
}

/// One access in an emergency, for its review.
public struct ReadEmergency: Query {
    public static let permission = Permission.supervise
    public static let readsPersonalData = true

    public let access: CaseAccess.ID

    public init(_ access: CaseAccess.ID) {
        self.access = access
    }

    public var subject: Subject { Subject("caseAccess", access) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> EmergencyRecord {
        let all = try stores.caseAccesses.all(.emergency, since: Instant(microseconds: 0))
        guard let opened = all.first(where: { $0.id == access }) else { throw CaseAccessRefusal.notFound }
        return EmergencyRecord(
            opened: opened,
            reads: try stores.caseAccesses.reads(under: opened.access),
            rules: stores.profile.caseAccess,
            now: moment
        )
    }
}

/// What supervision reads before it judges an access in an emergency: never the file itself.
public struct EmergencyRecord: Sendable {
    public let opened: OpenedCase
    public let reads: [PageRead]
    public let rules: AccessRules
    public let now: Moment
}

/// The files one has opened in an emergency, with the reasons one can give for another.
public struct ReadOwnAccesses: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("caseAccess") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> OwnAccesses {
        OwnAccesses(open: try stores.caseAccesses.open(), rules: stores.profile.caseAccess, now: moment)
    }
}

/// What the page for emergencies shows.
public struct OwnAccesses: Sendable {
    public let open: [OpenedCase]
    public let rules: AccessRules
    public let now: Moment
}
