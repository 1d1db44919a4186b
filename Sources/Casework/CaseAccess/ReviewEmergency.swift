import Kernel

/// Says afterwards whether an access in an emergency was right (Notfallzugriff prüfen).
public struct ReviewEmergency: Action {
    public static let permission = Permission.supervise

    public let access: CaseAccess.ID
    public let review: AccessReview
    public let expected: Revision

    public init(_ access: CaseAccess.ID, review: AccessReview, expected: Revision) {
        self.access = access
        self.review = review
        self.expected = expected
    }

    public var subject: Subject { Subject("caseAccess", access) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseAccess {
        guard var found = try stores.caseAccesses.find(access), found.kind == .emergency else {
            throw CaseAccessRefusal.notFound
        }
        try found.review(review, by: user.id, at: moment.instant)
        try stores.caseAccesses.save(found, expected: expected)
        return found
    }
}
