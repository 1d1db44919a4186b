import AgencyNetwork
import Kernel

/// Sets up a board or a working group (Gremium einrichten).
public struct FoundBoard: Action {
    public static let permission = Permission.keepBoards

    public let details: BoardDetails

    public init(_ details: BoardDetails) {
        self.details = details
    }

    public var subject: Subject { .all("steeringBoard") }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws -> SteeringBoard {
        guard !(try stores.boards.all().contains { $0.name == details.name }) else {
            throw BoardRefusal.nameTaken
        }
        let board = SteeringBoard(details)
        try stores.boards.add(board)
        return board
    }
}

/// Changes name, mandate, days or quorum of a board (Gremium ändern).
public struct ChangeBoard: Action {
    public static let permission = Permission.keepBoards

    public let board: SteeringBoard.ID
    public let details: BoardDetails
    public let expected: Revision

    public init(_ board: SteeringBoard.ID, details: BoardDetails, expected: Revision) {
        self.board = board
        self.details = details
        self.expected = expected
    }

    public var subject: Subject { Subject("steeringBoard", board) }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws -> SteeringBoard {
        var board = try stores.requireBoard(board)
        let others = try stores.boards.all().filter { $0.id != board.id }
        guard !others.contains(where: { $0.name == details.name }) else { throw BoardRefusal.nameTaken }
        board.change(to: details)
        try stores.boards.save(board, expected: expected)
        return board
    }
}

/// Gives an organisation a seat on a board (Sitz vergeben).
public struct AddSeat: Action {
    public static let permission = Permission.keepBoards

    public let board: SteeringBoard.ID
    public let organisation: Agency.ID
    public let details: SeatDetails

    public init(on board: SteeringBoard.ID, for organisation: Agency.ID, _ details: SeatDetails) {
        self.board = board
        self.organisation = organisation
        self.details = details
    }

    public var subject: Subject { Subject("steeringBoard", board) }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws -> BoardSeat {
        _ = try stores.requireBoard(board)
        try stores.requireAgency(organisation)
        let taken = try stores.boards.seats(of: board).contains {
            $0.organisationId == organisation && $0.leftOn == nil && $0.function == details.function
        }
        guard !taken else { throw BoardRefusal.alreadyMember }
        let seat = BoardSeat(details, of: organisation, on: board)
        try stores.boards.add(seat)
        return seat
    }
}

/// Changes who speaks for an organisation (Sitz ändern).
public struct ChangeSeat: Action {
    public static let permission = Permission.keepBoards

    public let board: SteeringBoard.ID
    public let seat: BoardSeat.ID
    public let details: SeatDetails
    public let expected: Revision

    public init(_ seat: BoardSeat.ID, of board: SteeringBoard.ID, _ details: SeatDetails, expected: Revision)
    {
        self.board = board
        self.seat = seat
        self.details = details
        self.expected = expected
    }

    public var subject: Subject { Subject("steeringBoard", board) }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws {
        var seat = try stores.requireSeat(seat, of: board)
        seat.change(to: details)
        try stores.boards.save(seat, expected: expected)
    }
}

/// Ends a seat; meetings that were held keep it (Sitz beenden).
public struct VacateSeat: Action {
    public static let permission = Permission.keepBoards

    public let board: SteeringBoard.ID
    public let seat: BoardSeat.ID
    public let expected: Revision

    public init(_ seat: BoardSeat.ID, of board: SteeringBoard.ID, expected: Revision) {
        self.board = board
        self.seat = seat
        self.expected = expected
    }

    public var subject: Subject { Subject("steeringBoard", board) }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws {
        var seat = try stores.requireSeat(seat, of: board)
        try seat.leave(on: moment.day)
        try stores.boards.save(seat, expected: expected)
    }
}

/// Sets which themes a board works on, and in which order (Themen priorisieren).
public struct PrioritiseThemes: Action {
    public static let permission = Permission.keepBoards

    public let board: SteeringBoard.ID
    public let themes: [Theme.ID]
    public let expected: Revision

    public init(_ themes: [Theme.ID], on board: SteeringBoard.ID, expected: Revision) {
        self.board = board
        self.themes = themes
        self.expected = expected
    }

    public var subject: Subject { Subject("steeringBoard", board) }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws {
        var board = try stores.requireBoard(board)
        let known = Set(try stores.themes.all().filter(\.isOpen).map(\.id))
        guard known.isSuperset(of: themes), Set(themes).count == themes.count else {
            throw BoardRefusal.themeUnknown
        }
        board.reorder()
        try stores.boards.save(board, expected: expected)
        let before = try stores.boards.priorities(of: board.id)
        try stores.boards.setPriorities(themes, of: board.id)
        for theme in themes { try stores.advance(theme, to: .prioritised, ifAt: .reported, on: moment.day) }
        for theme in before where !themes.contains(theme) {
            try stores.advance(theme, to: .reported, ifAt: .prioritised, on: moment.day)
        }
    }
}

extension SteeringStores {
    fileprivate func advance(
        _ id: Theme.ID,
        to next: ThemeState,
        ifAt state: ThemeState,
        on day: Day
    ) throws {
        guard try themes.find(id)?.state == state else { return }
        try advance(id, to: next, on: day)
    }

    func requireSeat(_ id: BoardSeat.ID, of board: SteeringBoard.ID) throws -> BoardSeat {
        guard let seat = try boards.seats(of: board).first(where: { $0.id == id }) else {
            throw BoardRefusal.seatNotFound
        }
        return seat
    }
}
