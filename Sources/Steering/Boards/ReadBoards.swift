import AgencyNetwork
import Kernel

/// The boards of the user's municipality, with the organisations that send a member.
public struct ListBoards: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("steeringBoard") }

    public func answer(
        from stores: any SteeringStores,
        for user: User,
        at moment: Moment
    ) throws -> [BoardOverview] {
        let words = try SteeringWords(stores)
        return try stores.boards.all().map { board in
            let seats = try stores.boards.seats(of: board.id).filter { $0.leftOn == nil }
            let meetings = try stores.meetings.all(of: board.id)
            let coming = meetings.filter { $0.isOpen && $0.state != .held && $0.heldOn >= moment.day }
            return BoardOverview(
                board: board,
                members: seats.compactMap { words.agency($0.organisationId) },
                next: coming.min { $0.heldOn < $1.heldOn },
                today: moment.day
            )
        }
    }
}

/// A board at a glance (Gremium im Überblick).
public struct BoardOverview: Sendable {
    public let board: SteeringBoard
    public let members: [String]
    public let next: Meeting?
    public let today: Day
}

/// One board with its members, meetings, list of themes and what is to be done (Gremium).
public struct ReadBoard: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public let board: SteeringBoard.ID

    public init(_ board: SteeringBoard.ID) {
        self.board = board
    }

    public var subject: Subject { Subject("steeringBoard", board) }

    public func answer(
        from stores: any SteeringStores,
        for user: User,
        at moment: Moment
    ) throws -> BoardRecord {
        let board = try stores.requireBoard(board)
        let themes = try stores.themes.all().filter(\.isOpen)
        let order = try stores.boards.priorities(of: board.id)
        return BoardRecord(
            board: board,
            seats: try stores.boards.seats(of: board.id),
            meetings: try stores.meetings.all(of: board.id),
            priorities: order.compactMap { id in themes.first { $0.id == id } },
            themes: themes,
            words: try SteeringWords(stores),
            today: moment.day
        )
    }
}

/// What the page of a board shows.
public struct BoardRecord: Sendable {
    public let board: SteeringBoard
    public let seats: [BoardSeat]
    public let meetings: [Meeting]
    public let priorities: [Theme]
    /// All open themes of the municipality.
    public let themes: [Theme]
    public let words: SteeringWords
    public let today: Day

    public var members: [BoardSeat] { seats.filter { $0.leftOn == nil } }

    /// What the working group was given.
    public var assigned: [Theme] { themes.filter { $0.groupId == board.id } }
}
