import AgencyNetwork
import Casework
import Kernel
import PortableSQL
import Steering
import Testing

/// A town whose coordination brings what cases show before a board, every step through the real runner.
struct SteeringTown: Sendable {
    let town: CaseworkTown
    let board: SteeringBoard
    let seats: [BoardSeat]

    static func with(_ engine: Engine, _ body: (SteeringTown) async throws -> Void) async throws {
        try await CaseworkTown.with(engine) { try await body(SteeringTown($0)) }
    }

    private init(_ town: CaseworkTown) async throws {
        self.town = town
        let karla = town.coordinator
        let details = try BoardDetails(
            .steering,
            name: "Lenkungsgruppe",
            mandate: "",
            days: (nil, nil),
            quorum: .majority
        )
        board = try await town.perform(FoundBoard(details), by: karla)
        for office in ["office-town", "welfare-town"] {
            let seat = try SeatDetails(function: "Leitung", contact: "", deputy: "", votes: true)
            _ = try await town.perform(AddSeat(on: board.id, for: Identifier(office), seat), by: karla)
        }
        seats = try await town.answer(ReadBoard(board.id), for: karla).seats
    }

    /// A family waits between two laws; what is general about it is lifted.
    func lift(_ text: String, of caseFile: CaseFile.ID) async throws {
        let observation = try await town.observe("Die Familie Haidari wartete.", named: true, in: caseFile)
        let lift = LiftObservation(
            caseFile: caseFile,
            observation: observation.id,
            text: text,
            expected: observation.revision
        )
        _ = try await town.perform(lift, by: town.meral)
    }

    func desk() async throws -> FindingDesk {
        try await town.answer(ReadFindings(), for: town.coordinator)
    }

    /// A theme of all findings that belong to none yet.
    func theme(_ title: String = "Lücke beim Wechsel zum Jobcenter") async throws -> Theme {
        let open = try await desk().open.map(\.finding.id)
        let words = try ThemeWords(title: title, summary: "Zwischen Sozialamt und Jobcenter zahlt niemand.")
        return try await town.perform(OpenTheme(words, findings: open), by: town.coordinator)
    }

    func read(_ theme: Theme) async throws -> ThemeRecord {
        try await town.answer(ReadTheme(theme.id), for: town.coordinator)
    }

    func prioritise(_ themes: [Theme]) async throws {
        let revision = try await town.answer(ReadBoard(board.id), for: town.coordinator).board.revision
        let action = PrioritiseThemes(themes.map(\.id), on: board.id, expected: revision)
        try await town.perform(action, by: town.coordinator)
    }

    /// A meeting of today that was invited to and opened, with as many members as said.
    func meeting(about theme: Theme?, present: Int = 2) async throws -> Meeting {
        let karla = town.coordinator
        let details = try MeetingDetails(on: town.today, at: "14:00", place: "Kreishaus")
        let meeting = try await town.perform(CallMeeting(of: board.id, details), by: karla)
        let item = AddAgendaItem("Lücke schließen", about: theme?.id, in: meeting.id)
        _ = try await town.perform(item, by: karla)
        for state in [MeetingState.invited, .held] { try await move(meeting, to: state) }
        let attendance = seats.enumerated().map { Attendance($1.id, $0 < present ? .present : .excused) }
        let revision = try await record(meeting).meeting.revision
        let attend = RecordAttendance(attendance, of: meeting.id, expected: revision)
        try await town.perform(attend, by: karla)
        return try await record(meeting).meeting
    }

    func move(_ meeting: Meeting, to state: MeetingState) async throws {
        let revision = try await record(meeting).meeting.revision
        let action = MoveMeeting(meeting.id, to: state, expected: revision)
        _ = try await town.perform(action, by: town.coordinator)
    }

    func record(_ meeting: Meeting) async throws -> MeetingRecord {
        try await town.answer(ReadMeeting(meeting.id), for: town.coordinator)
    }

    @discardableResult
    func decide(
        _ vote: (yes: Int, no: Int, abstain: Int),
        on theme: Theme?,
        in meeting: Meeting
    ) async throws -> Decision {
        let details = try DecisionDetails(
            "Das Sozialamt zahlt, bis das Jobcenter zahlt.",
            vote: try Vote(yes: vote.yes, no: vote.no, abstain: vote.abstain),
            theme: theme?.id,
            organisation: Identifier("office-town"),
            due: town.today.adding(days: 60)
        )
        let revision = try await record(meeting).meeting.revision
        let action = RecordDecision(details, in: meeting.id, expected: revision)
        return try await town.perform(action, by: town.coordinator)
    }

    /// So many families whose case was opened on a day.
    func open(_ count: Int, on day: Day) async throws {
        for number in 0..<count {
            let open = OpenCase(
                opening: try CaseOpening(title: "Familie \(number)", town: "Ebbeloh"),
                reference: try PersonDetails(familyName: "F\(number)", givenName: "G", relation: .reference),
                day: day
            )
            _ = try await town.perform(open, by: town.meral)
        }
    }

    /// A measure from an adopted decision with what it should change.
    func measure(_ aim: EffectAim?) async throws -> Measure {
        let meeting = try await meeting(about: nil)
        let decision = try await decide((2, 0, 0), on: nil, in: meeting)
        let details = try MeasureDetails(
            "process",
            title: "Neuer Ablauf",
            organisation: nil,
            due: nil,
            aim: aim
        )
        return try await town.perform(AddMeasure(details, from: decision.id), by: town.coordinator)
    }

    func effect(of measure: Measure) async throws -> Effect? {
        try await town.answer(ReadMeasure(measure.id), for: town.coordinator).effect
    }

    /// Families that went from one law to the other in so many days, the passage over on a day.
    func pass(_ days: [Int], endingOn day: Day) async throws {
        for wait in days {
            let file = try await town.openCase()
            let events = """
                \(day.number - wait)\tcoverage.begun\t\tasylbLG
                \(day.number)\tcoverage.begun\t\tsgb2

                """
            try await town.town.database.write { connection in
                _ = try connection.execute(
                    "UPDATE chain_trace SET events = \(events) WHERE case_file_id = \(file.id.text)"
                )
            }
        }
    }
}

extension CaseworkTown {
    /// An observation that names somebody, as the worker knows.
    func observe(_ text: String, named: Bool, in caseFile: CaseFile.ID) async throws -> Observation {
        let record = RecordObservation(
            caseFile: caseFile,
            details: try ObservationTests.details(text),
            namesNobody: named
        )
        return try await perform(record, by: meral)
    }
}
