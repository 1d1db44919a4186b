import Kernel

/// Keeps the boards of the user's municipality.
public protocol SteeringBoardStore {
    /// Steering boards first, then by name.
    func all() throws -> [SteeringBoard]
    func find(_ id: SteeringBoard.ID) throws -> SteeringBoard?
    func add(_ board: SteeringBoard) throws
    func save(_ board: SteeringBoard, expected: Revision) throws
    /// By organisation; those who left too.
    func seats(of board: SteeringBoard.ID) throws -> [BoardSeat]
    func add(_ seat: BoardSeat) throws
    func save(_ seat: BoardSeat, expected: Revision) throws
    /// The themes the board gave priority to, the most urgent first.
    func priorities(of board: SteeringBoard.ID) throws -> [Theme.ID]
    func setPriorities(_ themes: [Theme.ID], of board: SteeringBoard.ID) throws
}
