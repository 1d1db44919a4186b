import Kernel

/// Sets a meeting of a board (Sitzung ansetzen).
public struct CallMeeting: Action {
    public static let permission = Permission.keepBoards

    public let board: SteeringBoard.ID
    public let details: MeetingDetails

    public init(of board: SteeringBoard.ID, _ details: MeetingDetails) {
        self.board = board
        self.details = details
    }

    public var subject: Subject { Subject("steeringBoard", board) }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws -> Meeting {
        let meeting = Meeting(of: try stores.requireBoard(board).id, details)
        try stores.meetings.add(meeting)
        return meeting
    }
}

/// Moves a meeting to another day or place (Sitzung verlegen).
public struct ChangeMeeting: Action {
    public static let permission = Permission.keepBoards

    public let meeting: Meeting.ID
    public let details: MeetingDetails
    public let expected: Revision

    public init(_ meeting: Meeting.ID, _ details: MeetingDetails, expected: Revision) {
        self.meeting = meeting
        self.details = details
        self.expected = expected
    }

    public var subject: Subject { Subject("meeting", meeting) }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws -> Meeting {
        var meeting = try stores.requireMeeting(meeting)
        try meeting.change(to: details)
        try stores.meetings.save(meeting, expected: expected)
        return meeting
    }
}

/// Invites, opens, approves or cancels: the next state of a meeting (Stand der Sitzung ändern).
public struct MoveMeeting: Action {
    public static let permission = Permission.keepBoards

    public let meeting: Meeting.ID
    public let state: MeetingState
    public let expected: Revision

    public init(_ meeting: Meeting.ID, to state: MeetingState, expected: Revision) {
        self.meeting = meeting
        self.state = state
        self.expected = expected
    }

    public var subject: Subject { Subject("meeting", meeting) }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws -> Meeting {
        var meeting = try stores.requireMeeting(meeting)
        if state == .invited, try stores.meetings.agenda(of: meeting.id).isEmpty {
            throw MeetingRefusal.nothingToInvite
        }
        try meeting.move(to: state, on: moment.day)
        try stores.meetings.save(meeting, expected: expected)
        return meeting
    }
}

/// Puts an item on the agenda, at its end (Punkt auf die Tagesordnung).
public struct AddAgendaItem: Action {
    public static let permission = Permission.keepBoards

    public let meeting: Meeting.ID
    public let title: String
    public let theme: Theme.ID?
    public let paper: BoardPaper?

    public init(
        _ title: String,
        about theme: Theme.ID? = nil,
        in meeting: Meeting.ID,
        paper: BoardPaper? = nil
    ) {
        self.meeting = meeting
        self.title = title
        self.theme = theme
        self.paper = paper
    }

    public var subject: Subject { Subject("meeting", meeting) }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws -> AgendaItem {
        let meeting = try stores.requireMeeting(meeting)
        guard meeting.isOpen else { throw MeetingRefusal.settled }
        if let theme { guard try stores.themes.find(theme) != nil else { throw MeetingRefusal.themeUnknown } }
        var item = try AgendaItem(title, about: theme, in: meeting.id, paper: paper)
        item.position = (try stores.meetings.agenda(of: meeting.id).map(\.position).max() ?? 0) + 1
        try stores.meetings.add(item, paper: paper)
        return item
    }
}

/// Takes an item off the agenda before the meeting (Punkt streichen).
public struct RemoveAgendaItem: Action {
    public static let permission = Permission.keepBoards

    public let meeting: Meeting.ID
    public let item: AgendaItem.ID

    public init(_ item: AgendaItem.ID, of meeting: Meeting.ID) {
        self.meeting = meeting
        self.item = item
    }

    public var subject: Subject { Subject("meeting", meeting) }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws {
        let meeting = try stores.requireMeeting(meeting)
        guard meeting.state == .planned || meeting.state == .invited else { throw MeetingRefusal.settled }
        try stores.meetings.remove(try stores.requireItem(item, of: meeting.id))
    }
}

/// Writes down who came (Anwesenheit festhalten).
public struct RecordAttendance: Action {
    public static let permission = Permission.keepBoards

    public let meeting: Meeting.ID
    public let attendance: [Attendance]
    public let expected: Revision

    public init(_ attendance: [Attendance], of meeting: Meeting.ID, expected: Revision) {
        self.meeting = meeting
        self.attendance = attendance
        self.expected = expected
    }

    public var subject: Subject { Subject("meeting", meeting) }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws {
        var meeting = try stores.requireMeeting(meeting)
        guard meeting.state == .held else {
            throw meeting.isOpen ? MeetingRefusal.notHeld : .settled
        }
        let seats = Set(try stores.boards.seats(of: meeting.boardId).map(\.id))
        guard seats.isSuperset(of: attendance.map(\.seatId)) else { throw MeetingRefusal.seatUnknown }
        meeting.touch()
        try stores.meetings.save(meeting, expected: expected)
        try stores.meetings.setAttendance(attendance, of: meeting.id)
    }
}

/// Writes the minutes of a meeting, item by item; drafts until they are approved (Protokoll schreiben).
public struct WriteMinutes: Action {
    public static let permission = Permission.keepBoards

    public let meeting: Meeting.ID
    public let text: String
    public let said: [AgendaItem.ID: String]
    public let expected: Revision

    public init(_ text: String, said: [AgendaItem.ID: String], of meeting: Meeting.ID, expected: Revision) {
        self.meeting = meeting
        self.text = text
        self.said = said
        self.expected = expected
    }

    public var subject: Subject { Subject("meeting", meeting) }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws {
        var meeting = try stores.requireMeeting(meeting)
        try meeting.write(text)
        try stores.meetings.save(meeting, expected: expected)
        for var item in try stores.meetings.agenda(of: meeting.id) {
            guard let words = said[item.id] else { continue }
            guard words.count <= 8000 else { throw MeetingRefusal.textTooLong }
            item.said = words.trimmedWhitespace
            try stores.meetings.save(item)
        }
    }
}

extension SteeringStores {
    func requireItem(_ id: AgendaItem.ID, of meeting: Meeting.ID) throws -> AgendaItem {
        guard let item = try meetings.agenda(of: meeting).first(where: { $0.id == id }) else {
            throw MeetingRefusal.itemNotFound
        }
        return item
    }
}
