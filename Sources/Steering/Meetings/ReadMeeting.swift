import Kernel

/// A meeting with agenda, attendance, decisions and minutes (Sitzung).
public struct ReadMeeting: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public let meeting: Meeting.ID

    public init(_ meeting: Meeting.ID) {
        self.meeting = meeting
    }

    public var subject: Subject { Subject("meeting", meeting) }

    public func answer(
        from stores: any SteeringStores,
        for user: User,
        at moment: Moment
    ) throws -> MeetingRecord {
        let meeting = try stores.requireMeeting(meeting)
        let decisions = try stores.meetings.decisions(of: meeting.id)
        let own = Set(decisions.map(\.id))
        return MeetingRecord(
            meeting: meeting,
            board: try stores.requireBoard(meeting.boardId),
            seats: try stores.boards.seats(of: meeting.boardId).filter {
                $0.leftOn.map { meeting.heldOn < $0 } ?? true
            },
            agenda: try stores.meetings.agenda(of: meeting.id),
            attendance: try stores.meetings.attendance(of: meeting.id),
            decisions: decisions,
            measures: try stores.measures.all().filter { own.contains($0.decisionId) },
            quorum: try stores.quorum(of: meeting),
            themes: try stores.themes.all(),
            words: try SteeringWords(stores),
            today: moment.day
        )
    }
}

/// What the page of a meeting shows, and its papers.
public struct MeetingRecord: Sendable {
    public let meeting: Meeting
    public let board: SteeringBoard
    public let seats: [BoardSeat]
    public let agenda: [AgendaItem]
    public let attendance: [Attendance]
    public let decisions: [Decision]
    public let measures: [Measure]
    public let quorum: QuorumCount
    public let themes: [Theme]
    public let words: SteeringWords
    public let today: Day

    public func theme(_ id: Theme.ID?) -> Theme? {
        id.flatMap { id in themes.first { $0.id == id } }
    }

    public func presence(of seat: BoardSeat) -> Attendance.Presence? {
        attendance.first { $0.seatId == seat.id }?.presence
    }
}

/// The paper that was attached to an item of an agenda.
public struct ReadBoardPaper: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public let meeting: Meeting.ID
    public let item: AgendaItem.ID

    public init(_ item: AgendaItem.ID, of meeting: Meeting.ID) {
        self.meeting = meeting
        self.item = item
    }

    public var subject: Subject { Subject("meeting", meeting) }

    public func answer(
        from stores: any SteeringStores,
        for user: User,
        at moment: Moment
    ) throws -> (name: String, bytes: [UInt8]) {
        let meeting = try stores.requireMeeting(meeting)
        let item = try stores.requireItem(item, of: meeting.id)
        guard !item.paperName.isEmpty else { throw MeetingRefusal.itemNotFound }
        return (item.paperName, try stores.meetings.paper(of: item))
    }
}
