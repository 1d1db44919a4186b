import AgencyNetwork
import Kernel

/// A meeting of a board, from the invitation to the approved minutes (Sitzung).
public struct Meeting: Codable, Hashable, Sendable, Identifiable {
    public let id: Identifier<Meeting>
    public let boardId: SteeringBoard.ID
    public private(set) var heldOn: Day
    /// As people write it, `14:00`.
    public private(set) var heldAt: String
    public private(set) var place: String
    public private(set) var state: MeetingState
    public private(set) var invitedOn: Day?
    /// What was said apart from the items of the agenda.
    public private(set) var minutes: String
    public private(set) var approvedOn: Day?
    public private(set) var revision: Revision

    init(of board: SteeringBoard.ID, _ details: MeetingDetails) {
        id = .new()
        boardId = board
        heldOn = details.heldOn
        heldAt = details.heldAt
        place = details.place
        state = .planned
        invitedOn = nil
        minutes = ""
        approvedOn = nil
        revision = .first
    }

    /// Agenda and attendance can still change.
    public var isOpen: Bool { state != .approved && state != .cancelled }

    mutating func change(to details: MeetingDetails) throws(MeetingRefusal) {
        guard state == .planned || state == .invited else { throw .settled }
        heldOn = details.heldOn
        heldAt = details.heldAt
        place = details.place
        touch()
    }

    mutating func move(to next: MeetingState, on day: Day) throws(MeetingRefusal) {
        guard state.reachable.contains(next) else { throw .notReachable }
        if next == .held, day < heldOn { throw .notYetHeld }
        state = next
        if next == .invited { invitedOn = day }
        if next == .approved { approvedOn = day }
        touch()
    }

    mutating func write(_ text: String) throws(MeetingRefusal) {
        guard state == .held else { throw state == .approved ? .settled : .notHeld }
        guard text.count <= 8000 else { throw .textTooLong }
        minutes = text.trimmedWhitespace
        touch()
    }

    /// Agenda, attendance and decisions are part of the meeting: who changes one has seen the others.
    mutating func touch() { revision = revision.next }
}

/// How far a meeting is (Stand der Sitzung).
public enum MeetingState: String, Codable, CaseIterable, Sendable {
    case planned, invited, held, approved, cancelled

    /// The one table of what may follow; docs/states.md repeats it.
    public var reachable: Set<MeetingState> {
        switch self {
        case .planned: [.invited, .cancelled]
        case .invited: [.held, .cancelled]
        case .held: [.approved]
        case .approved, .cancelled: []
        }
    }
}

/// When and where a board meets (Termin).
public struct MeetingDetails: Hashable, Sendable {
    public let heldOn: Day
    public let heldAt: String
    public let place: String

    public init(on day: Day, at time: String, place: String) throws(MeetingRefusal) {
        heldOn = day
        heldAt = time.trimmedWhitespace
        self.place = place.trimmedWhitespace
        guard heldAt.count <= 20, self.place.count <= 200 else { throw .textTooLong }
        guard !self.place.isEmpty else { throw .placeMissing }
    }
}

/// What a meeting talks about, in its order (Tagesordnungspunkt).
public struct AgendaItem: Codable, Hashable, Sendable, Identifiable {
    public let id: Identifier<AgendaItem>
    public let meetingId: Meeting.ID
    public internal(set) var position: Int
    public let title: String
    public let themeId: Theme.ID?
    /// What the minutes say about it.
    public internal(set) var said: String
    /// Name of the attached paper; empty where none is.
    public let paperName: String

    public init(
        _ title: String,
        about theme: Theme.ID?,
        in meeting: Meeting.ID,
        paper: BoardPaper? = nil
    )
        throws(MeetingRefusal)
    {
        id = .new()
        meetingId = meeting
        position = 0
        self.title = title.trimmedWhitespace
        themeId = theme
        said = ""
        paperName = paper?.name ?? ""
        guard !self.title.isEmpty, self.title.count <= 300 else { throw .titleMissing }
    }
}

/// A paper for an item of the agenda, as a PDF (Sitzungsunterlage).
public struct BoardPaper: Hashable, Sendable {
    public static let maximumBytes = 10 * 1_048_576

    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) throws(MeetingRefusal) {
        guard bytes.count <= Self.maximumBytes else { throw .paperTooLarge }
        guard bytes.starts(with: Array("%PDF-".utf8)) else { throw .paperIsNoPDF }
        let usable = name.filter { !$0.isNewline && !"/\\\"".contains($0) }
        self.name = usable.isEmpty ? "Unterlage.pdf" : String(usable.suffix(120))
        self.bytes = bytes
    }
}

/// Who of the members came (Anwesenheit).
public struct Attendance: Codable, Hashable, Sendable {
    public enum Presence: String, Codable, CaseIterable, Sendable {
        case present, deputy, excused, absent

        public var counts: Bool { self == .present || self == .deputy }
    }

    public let seatId: BoardSeat.ID
    public let presence: Presence

    public init(_ seat: BoardSeat.ID, _ presence: Presence) {
        seatId = seat
        self.presence = presence
    }
}

/// Why a meeting cannot be kept as asked.
public enum MeetingRefusal: Refusal, Equatable {
    case notFound, itemNotFound, notReachable, settled, notHeld, notYetHeld, noQuorum, nothingToInvite
    case placeMissing, titleMissing, wordingMissing, textTooLong, seatUnknown, themeUnknown
    case tooManyVotes, votesMissing, votesNegative, paperTooLarge, paperIsNoPDF, paperInfected,
        paperNotScanned

    public var kind: RefusalKind {
        switch self {
        case .notFound, .itemNotFound: .notFound
        case .settled, .notReachable: .conflict
        default: .invalid
        }
    }

    public var textKey: String { "meetings.refusal.\(self)" }

    public var field: String? {
        switch self {
        case .placeMissing: "place"
        case .titleMissing: "title"
        case .wordingMissing: "wording"
        case .textTooLong: "minutes"
        case .tooManyVotes, .votesMissing, .votesNegative: "yes"
        case .themeUnknown: "theme"
        case .notYetHeld: "heldOn"
        case .paperTooLarge, .paperIsNoPDF, .paperInfected, .paperNotScanned: "paper"
        default: nil
        }
    }
}
