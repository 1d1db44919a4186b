import Kernel

/// Closes a file that one had opened for a time, before its time is over (Akteneinsicht beenden).
public struct EndCaseAccess: Action {
    public static let permission = Permission.readCases

    public let access: CaseAccess.ID

    public init(_ access: CaseAccess.ID) {
        self.access = access
    }

    public var subject: Subject { Subject("caseAccess", access) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseAccess {
        guard var found = try stores.caseAccesses.find(access), found.userId == user.id else {
            throw CaseAccessRefusal.notFound
        }
        let kept = found.revision
        try found.end(at: moment.instant)
        try stores.caseAccesses.save(found, expected: kept)
        return found
    }
}
