import AgencyNetwork
import Kernel

/// What a board resolved, in its wording and with its vote (Beschluss).
public struct Decision: Codable, Hashable, Sendable, Identifiable {
    public let id: Identifier<Decision>
    public let meetingId: Meeting.ID
    public let boardId: SteeringBoard.ID
    /// `3/2026`, counted by board and year.
    public let number: String
    public let themeId: Theme.ID?
    public let wording: String
    public let yesVotes: Int
    public let noVotes: Int
    public let abstentions: Int
    public let organisationId: Agency.ID?
    public let dueOn: Day?
    public let decidedOn: Day

    init(_ details: DecisionDetails, number: String, in meeting: Meeting) {
        id = .new()
        meetingId = meeting.id
        boardId = meeting.boardId
        self.number = number
        themeId = details.themeId
        wording = details.wording
        yesVotes = details.vote.yes
        noVotes = details.vote.no
        abstentions = details.vote.abstain
        organisationId = details.organisationId
        dueOn = details.dueOn
        decidedOn = meeting.heldOn
    }

    /// More voted for it than against it.
    public var isAdopted: Bool { yesVotes > noVotes }
}

/// How a board voted (Abstimmung).
public struct Vote: Hashable, Sendable {
    public let yes: Int
    public let no: Int
    public let abstain: Int

    public init(yes: Int, no: Int, abstain: Int) throws(MeetingRefusal) {
        guard yes >= 0, no >= 0, abstain >= 0 else { throw .votesNegative }
        guard yes + no + abstain > 0 else { throw .votesMissing }
        self.yes = yes
        self.no = no
        self.abstain = abstain
    }

    func check(present: Int) throws(MeetingRefusal) {
        guard yes + no + abstain <= present else { throw .tooManyVotes }
    }
}

/// What is written down of a decision (Angaben zum Beschluss).
public struct DecisionDetails: Hashable, Sendable {
    public let themeId: Theme.ID?
    public let wording: String
    public let vote: Vote
    public let organisationId: Agency.ID?
    public let dueOn: Day?

    public init(
        _ wording: String,
        vote: Vote,
        theme: Theme.ID?,
        organisation: Agency.ID?,
        due: Day?
    )
        throws(MeetingRefusal)
    {
        self.wording = wording.trimmedWhitespace
        self.vote = vote
        themeId = theme
        organisationId = organisation
        dueOn = due
        guard !self.wording.isEmpty, self.wording.count <= 4000 else { throw .wordingMissing }
    }
}

/// How many of those who may vote are there, and whether that is enough (Feststellung der Beschlussfähigkeit).
public struct QuorumCount: Hashable, Sendable {
    public let votes: Int
    public let present: Int
    public let needed: Int

    public var isReached: Bool { present >= needed }

    init(_ quorum: Quorum, seats: [BoardSeat], attendance: [Attendance], on day: Day) {
        let voting = Set(
            seats.filter { $0.votes && ($0.leftOn.map { day < $0 } ?? true) }.map(\.id)
        )
        votes = voting.count
        present = attendance.filter { $0.presence.counts && voting.contains($0.seatId) }.count
        needed = quorum.needed(of: votes)
    }
}

/// Records what a board resolved, where enough were there to resolve it (Beschluss fassen).
public struct RecordDecision: Action {
    public static let permission = Permission.keepBoards

    public let meeting: Meeting.ID
    public let details: DecisionDetails
    public let expected: Revision

    public init(_ details: DecisionDetails, in meeting: Meeting.ID, expected: Revision) {
        self.meeting = meeting
        self.details = details
        self.expected = expected
    }

    public var subject: Subject { Subject("meeting", meeting) }

    public func run(in stores: any SteeringStores, by user: User, at moment: Moment) throws -> Decision {
        var meeting = try stores.requireMeeting(meeting)
        guard meeting.state == .held else {
            throw meeting.isOpen ? MeetingRefusal.notHeld : .settled
        }
        try stores.requireAgency(details.organisationId)
        if let theme = details.themeId, try stores.themes.find(theme) == nil {
            throw MeetingRefusal.themeUnknown
        }
        let quorum = try stores.quorum(of: meeting)
        guard quorum.isReached else { throw MeetingRefusal.noQuorum }
        try details.vote.check(present: quorum.present)
        meeting.touch()
        try stores.meetings.save(meeting, expected: expected)
        let year = meeting.heldOn.year
        let count = try stores.meetings.decisionCount(of: meeting.boardId, in: year)
        let decision = Decision(details, number: "\(count + 1)/\(year)", in: meeting)
        try stores.meetings.add(decision)
        if decision.isAdopted { try stores.advance(decision.themeId, to: .decided, on: moment.day) }
        return decision
    }
}

extension SteeringStores {
    func quorum(of meeting: Meeting) throws -> QuorumCount {
        QuorumCount(
            try requireBoard(meeting.boardId).quorum,
            seats: try boards.seats(of: meeting.boardId),
            attendance: try meetings.attendance(of: meeting.id),
            on: meeting.heldOn
        )
    }
}
