import Kernel

/// Says which part of a whole post a case manager has (Stellenanteil festlegen).
public struct SetPostShare: Action {
    public static let permission = Permission.organiseStaff

    public let caseManager: User.ID
    public let share: PostShare

    public init(of caseManager: User.ID, _ share: PostShare) {
        self.caseManager = caseManager
        self.share = share
    }

    public var subject: Subject { Subject("account", caseManager) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws {
        guard try stores.staff.workloads().contains(where: { $0.id == caseManager }) else {
            throw StaffRefusal.noCaseManager
        }
        try stores.staff.save(share, of: caseManager)
    }
}
