import Kernel

/// Keeps posts, grants and budget of the user's municipality.
public protocol FundingStore {
    var municipality: String { get throws }
    /// By block and number.
    func posts() throws -> [StaffPost]
    func add(_ post: StaffPost) throws
    func save(_ post: StaffPost, expected: Revision) throws
    /// The newest first.
    func notices() throws -> [GrantNotice]
    func add(_ notice: GrantNotice) throws
    func save(_ notice: GrantNotice, expected: Revision) throws
    func budget() throws -> [BudgetItem]
    func add(_ item: BudgetItem) throws
    func save(_ item: BudgetItem, expected: Revision) throws
    func remove(_ item: BudgetItem, expected: Revision) throws
}

/// What posts and money need kept.
public protocol FundingStores {
    var funding: any FundingStore { get }
}

extension FundingStores {
    func requirePost(_ id: StaffPost.ID) throws -> StaffPost {
        guard let found = try funding.posts().first(where: { $0.id == id }) else {
            throw StaffPostRefusal.notFound
        }
        return found
    }

    func requireNotice(_ id: GrantNotice.ID) throws -> GrantNotice {
        guard let found = try funding.notices().first(where: { $0.id == id }) else {
            throw FundingRefusal.notFound
        }
        return found
    }

    func requireItem(_ id: BudgetItem.ID) throws -> BudgetItem {
        guard let found = try funding.budget().first(where: { $0.id == id }) else {
            throw FundingRefusal.notFound
        }
        return found
    }

    func refuseTakenCode(_ code: String, except id: StaffPost.ID?) throws {
        let isTaken = try funding.posts().contains { $0.details.code == code && $0.id != id }
        if isTaken { throw StaffPostRefusal.codeTaken }
    }
}

/// Everything about posts and money (Stellen und Förderung).
public struct ReadFunding: Query {
    public static let permission = Permission.keepFunding
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("funding") }

    public func answer(
        from stores: any FundingStores,
        for user: User,
        at moment: Moment
    ) throws -> FundingBook {
        FundingBook(
            municipality: try stores.funding.municipality,
            posts: try stores.funding.posts(),
            notices: try stores.funding.notices(),
            budget: try stores.funding.budget()
        )
    }
}
