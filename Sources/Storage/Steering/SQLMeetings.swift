import Kernel
import PortableSQL
import Steering

struct SQLMeetings: MeetingStore {
    let connection: any Connection
    let municipality: Municipality.ID

    private var ownBoards: Statement {
        "SELECT id FROM steering_board WHERE municipality_id = \(municipality.text)"
    }

    private var ownMeetings: Statement { "SELECT id FROM meeting WHERE board_id IN (\(ownBoards))" }

    func all(of board: SteeringBoard.ID) throws -> [Meeting] { try meetings("board_id = \(board.text)") }

    func find(_ id: Meeting.ID) throws -> Meeting? { try meetings("id = \(id.text)").first }

    func add(_ meeting: Meeting) throws {
        try connection.execute(
            """
            INSERT INTO meeting (id, board_id, held_on, held_at, place, state, invited_on, minutes, approved_on,
                revision)
            VALUES (\(meeting.id.text), \(meeting.boardId.text), \(meeting.heldOn.iso), \(meeting.heldAt),
                \(meeting.place), \(meeting.state.rawValue), \(meeting.invitedOn?.iso), \(meeting.minutes),
                \(meeting.approvedOn?.iso), \(meeting.revision.number))
            """
        )
    }

    func save(_ meeting: Meeting, expected: Revision) throws {
        try connection.change(
            """
            UPDATE meeting
            SET held_on = \(meeting.heldOn.iso), held_at = \(meeting.heldAt), place = \(meeting.place),
                state = \(meeting.state.rawValue), invited_on = \(meeting.invitedOn?.iso),
                minutes = \(meeting.minutes), approved_on = \(meeting.approvedOn?.iso),
                revision = \(meeting.revision.number)
            WHERE id = \(meeting.id.text) AND revision = \(expected.number) AND board_id IN (\(ownBoards))
            """,
            of: Subject("meeting", meeting.id)
        )
    }

    func agenda(of meeting: Meeting.ID) throws -> [AgendaItem] {
        try connection.all(
            """
            SELECT id, meeting_id, position, title, theme_id, said, paper_name FROM agenda_item
            WHERE meeting_id = \(meeting.text) AND meeting_id IN (\(ownMeetings)) ORDER BY position, id
            """
        )
    }

    func add(_ item: AgendaItem, paper: BoardPaper?) throws {
        try connection.execute(
            """
            INSERT INTO agenda_item (id, meeting_id, position, title, theme_id, said, paper_name, paper)
            VALUES (\(item.id.text), \(item.meetingId.text), \(item.position), \(item.title),
                \(item.themeId?.text), \(item.said), \(item.paperName), \((paper?.bytes).sqlValue))
            """
        )
    }

    func save(_ item: AgendaItem) throws {
        try connection.execute(
            """
            UPDATE agenda_item SET position = \(item.position), said = \(item.said)
            WHERE id = \(item.id.text) AND meeting_id IN (\(ownMeetings))
            """
        )
    }

    func remove(_ item: AgendaItem) throws {
        try connection.execute(
            "DELETE FROM agenda_item WHERE id = \(item.id.text) AND meeting_id IN (\(ownMeetings))"
        )
    }

    func paper(of item: AgendaItem) throws -> [UInt8] {
        let row = try connection.first(
            "SELECT paper FROM agenda_item WHERE id = \(item.id.text) AND meeting_id IN (\(ownMeetings))"
        )
        return try row?.value("paper") ?? []
    }

    func attendance(of meeting: Meeting.ID) throws -> [Attendance] {
        try connection.all(
            """
            SELECT seat_id, presence FROM attendance
            WHERE meeting_id = \(meeting.text) AND meeting_id IN (\(ownMeetings)) ORDER BY seat_id
            """
        )
    }

    func setAttendance(_ attendance: [Attendance], of meeting: Meeting.ID) throws {
        try connection.execute("DELETE FROM attendance WHERE meeting_id = \(meeting.text)")
        for one in attendance {
            try connection.execute(
                """
                INSERT INTO attendance (meeting_id, seat_id, presence)
                VALUES (\(meeting.text), \(one.seatId.text), \(one.presence.rawValue))
                """
            )
        }
    }

    private func meetings(_ condition: Statement) throws -> [Meeting] {
        try connection.all(
            """
            SELECT id, board_id, held_on, held_at, place, state, invited_on, minutes, approved_on, revision
            FROM meeting WHERE board_id IN (\(ownBoards)) AND \(condition) ORDER BY held_on DESC, id DESC
            """
        )
    }
}

extension SQLMeetings {
    func decisions(of meeting: Meeting.ID) throws -> [Decision] {
        try decisions("meeting_id = \(meeting.text)")
    }

    func decisions(on theme: Theme.ID) throws -> [Decision] { try decisions("theme_id = \(theme.text)") }

    func decision(_ id: Decision.ID) throws -> Decision? { try decisions("id = \(id.text)").first }

    func decisionCount(of board: SteeringBoard.ID, in year: Int) throws -> Int {
        let (first, last) = ("\(year)-01-01", "\(year)-12-31")
        let row = try connection.first(
            """
            SELECT count(*) AS number FROM decision
            WHERE board_id = \(board.text) AND decided_on BETWEEN \(first) AND \(last)
            """
        )
        return try row?.value("number") ?? 0
    }

    func add(_ decision: Decision) throws {
        try connection.execute(
            """
            INSERT INTO decision (id, meeting_id, board_id, number, theme_id, wording, yes_votes, no_votes,
                abstentions, organisation_id, due_on, decided_on)
            VALUES (\(decision.id.text), \(decision.meetingId.text), \(decision.boardId.text),
                \(decision.number), \(decision.themeId?.text), \(decision.wording), \(decision.yesVotes),
                \(decision.noVotes), \(decision.abstentions), \(decision.organisationId?.text),
                \(decision.dueOn?.iso), \(decision.decidedOn.iso))
            """
        )
    }

    private func decisions(_ condition: Statement) throws -> [Decision] {
        try connection.all(
            """
            SELECT id, meeting_id, board_id, number, theme_id, wording, yes_votes, no_votes, abstentions,
                organisation_id, due_on, decided_on
            FROM decision WHERE board_id IN (\(ownBoards)) AND \(condition) ORDER BY decided_on, id
            """
        )
    }
}
