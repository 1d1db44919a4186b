import Kernel

/// Ends a deputy's term before its time (Vertretung beenden).
public struct DismissDeputy: Action {
    public static let permission = Permission.leadCases

    public let deputy: Deputy.ID

    public init(deputy: Deputy.ID) {
        self.deputy = deputy
    }

    public var subject: Subject { Subject("deputy", deputy) }

    public func run(in stores: any AccountsStores, by user: User, at moment: Moment) throws {
        guard try stores.deputies.remove(deputy, of: user.id) else { throw DeputyRefusal.notFound }
    }
}
