import Kernel

/// Who did or read what in the municipality, newest first (Protokoll).
public struct AuditEntries: Query {
    public static let permission = Permission.readAuditLog
    public static let readsPersonalData = true

    public let filter: AuditFilter
    public let page: AuditPage

    public init(filter: AuditFilter = AuditFilter(), page: AuditPage = AuditPage()) {
        self.filter = filter
        self.page = page
    }

    public var subject: Subject { .all("auditLog") }

    public func answer(
        from stores: any AccountsStores,
        for user: User,
        at moment: Moment
    ) throws -> AuditExtract {
        let more = AuditPage(after: page.after, limit: page.limit + 1)
        let found = try stores.auditLog.entries(of: user.municipality, matching: filter, page: more)
        return AuditExtract(
            entries: Array(found.prefix(page.limit)),
            hasMore: found.count > page.limit,
            lastCheck: try stores.auditLog.lastCheck()
        )
    }
}

/// One page of the audit log, and what is known about its being untouched.
public struct AuditExtract: Sendable {
    public let entries: [AuditEntry]
    public let hasMore: Bool
    public let lastCheck: AuditCheck?
}
