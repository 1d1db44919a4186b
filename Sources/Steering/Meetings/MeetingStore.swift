import Kernel

/// Keeps the meetings of the user's municipality with their agenda, attendance and decisions.
public protocol MeetingStore {
    /// The latest first.
    func all(of board: SteeringBoard.ID) throws -> [Meeting]
    func find(_ id: Meeting.ID) throws -> Meeting?
    func add(_ meeting: Meeting) throws
    func save(_ meeting: Meeting, expected: Revision) throws
    /// In the order of the agenda.
    func agenda(of meeting: Meeting.ID) throws -> [AgendaItem]
    func add(_ item: AgendaItem, paper: BoardPaper?) throws
    func save(_ item: AgendaItem) throws
    func remove(_ item: AgendaItem) throws
    func paper(of item: AgendaItem) throws -> [UInt8]
    func attendance(of meeting: Meeting.ID) throws -> [Attendance]
    func setAttendance(_ attendance: [Attendance], of meeting: Meeting.ID) throws
    func decisions(of meeting: Meeting.ID) throws -> [Decision]
    func decisions(on theme: Theme.ID) throws -> [Decision]
    func decision(_ id: Decision.ID) throws -> Decision?
    /// How many decisions the board made in a year.
    func decisionCount(of board: SteeringBoard.ID, in year: Int) throws -> Int
    func add(_ decision: Decision) throws
}
