import Kernel

/// The body of decision-makers that sets priorities and decides on changes (Lenkungsgruppe).
public struct SteeringBoard: Codable, Hashable, Sendable, Identifiable {
    public let id: Identifier<SteeringBoard>
    public let name: String
    /// The organisations that send a member, in the order of their names.
    public let members: [String]

    public init(id: Identifier<SteeringBoard>, name: String, members: [String]) {
        self.id = id
        self.name = name
        self.members = members
    }
}

/// Keeps the boards of the user's municipality.
public protocol SteeringBoardStore {
    func all() throws -> [SteeringBoard]
}

/// What steering needs kept.
public protocol SteeringStores {
    var boards: any SteeringBoardStore { get }
}

/// The boards of the user's municipality.
public struct ListBoards: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("steeringBoard") }

    public func answer(
        from stores: any SteeringStores,
        for user: User,
        at moment: Moment
    ) throws -> [SteeringBoard] {
        try stores.boards.all()
    }
}
