import Kernel
import Steering

/// The addresses of boards and their meetings.
enum BoardPaths {
    static let list = "/steuerung/gremien"
    static let new = list + "/neu"

    static func board(_ id: SteeringBoard.ID) -> String { "\(list)/\(id.text)" }
    static func change(_ id: SteeringBoard.ID) -> String { board(id) + "/bearbeiten" }
    static func newSeat(_ id: SteeringBoard.ID) -> String { board(id) + "/sitze/neu" }
    static func seat(_ seat: BoardSeat) -> String { board(seat.boardId) + "/sitze/\(seat.id.text)" }
    static func priorities(_ id: SteeringBoard.ID) -> String { board(id) + "/themen" }
    static func newMeeting(_ id: SteeringBoard.ID) -> String { board(id) + "/sitzungen/neu" }
    static func meeting(_ meeting: Meeting) -> String {
        board(meeting.boardId) + "/sitzungen/\(meeting.id.text)"
    }
    static func part(_ part: String, of meeting: Meeting) -> String { self.meeting(meeting) + "/" + part }
    static func paper(_ item: AgendaItem, of meeting: Meeting) -> String {
        self.meeting(meeting) + "/punkte/\(item.id.text)/unterlage"
    }
}
