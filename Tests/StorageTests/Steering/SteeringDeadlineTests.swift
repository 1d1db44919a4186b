import Accounts
import Casework
import Kernel
import PortableSQL
import Steering
import Testing

@Suite(
    "Deadlines of grants, measures and meetings stand in one list for those who may read them",
    .serialized
)
struct SteeringDeadlineTests {
    @Test(
        "What is open comes by its day; what is done, far away or called off does not",
        arguments: Engine.allCases
    )
    func list(on engine: Engine) async throws {
        try await SteeringTown.with(engine) { steering in
            let today = steering.town.today
            try await grant(steering, [("Zwischennachweis", 20), ("Verwendungsnachweis", 93)])
            let measure = try await self.measure(steering, due: today.adding(days: -3))
            let meeting = try await call(steering, on: today.adding(days: 92))
            let found = try await read(steering)
            #expect(found.map(\.kind) == [.measure, .grant, .meeting])
            #expect(found.map(\.title) == ["Neuer Ablauf", "Zwischennachweis", "Lenkungsgruppe"])
            #expect(found.map(\.day) == [-3, 20, 92].map { today.adding(days: $0) })
            #expect(found.map(\.reference) == ["1/\(today.year)", "36.02-17", "Lenkungsgruppe"])
            #expect(found.map { $0.isOverdue(on: today) } == [true, false, false])
            try await implement(measure, steering)
            try await steering.move(meeting, to: .cancelled)
            #expect(try await read(steering).map(\.title) == ["Zwischennachweis"])
        }
    }

    @Test(
        "A deadline that was met leaves the list, and the others keep their identifiers",
        arguments: Engine.allCases
    )
    func met(on engine: Engine) async throws {
        try await SteeringTown.with(engine) { steering in
            let notice = try await grant(steering, [("Abruf", 5), ("Nachweis", 10)])
            let before = try await read(steering)
            let today = steering.town.today
            let done = try GrantDeadline(title: "Abruf", day: today.adding(days: 5), doneOn: today)
            let set = SetGrantDeadline(notice.id, deadline: done, expected: notice.revision)
            _ = try await steering.town.perform(set, by: steering.town.coordinator)
            let after = try await read(steering)
            #expect(before.map(\.title) == ["Abruf", "Nachweis"] && after.map(\.title) == ["Nachweis"])
            #expect(after.first?.recordId == before.last?.recordId)
            #expect(try #require(after.first).sequence > #require(before.last).sequence)
        }
    }

    @Test(
        "Boards see meetings and measures, not the money; who leads cases sees none, nor does another municipality",
        arguments: Engine.allCases
    )
    func who(on engine: Engine) async throws {
        try await SteeringTown.with(engine) { steering in
            let town = steering.town
            try await grant(steering, [("Zwischennachweis", 20)])
            try await call(steering, on: town.today)
            let board = same(town.coordinator, [.boardMember])
            let assistant = same(town.coordinator, [.administrationAssistant])
            #expect(try await read(steering, as: board).map(\.kind) == [.meeting])
            #expect(try await read(steering, as: assistant).map(\.kind) == [.meeting, .grant])
            await #expect(throws: PermissionRefusal.missing(.seeFigures)) {
                _ = try await read(steering, as: town.meral)
            }
            let elsewhere = User(
                id: town.viktor.id,
                municipality: town.viktor.municipality,
                organisation: town.viktor.organisation,
                name: town.viktor.name,
                roles: [.coordination]
            )
            #expect(try await read(steering, as: elsewhere).isEmpty)
        }
    }

    @Test("Who steers or leads cases may have a calendar, and nobody else", arguments: Engine.allCases)
    func calendar(on engine: Engine) async throws {
        try await CaseworkTown.with(engine) { town in
            for role in Role.allCases {
                let user = same(town.coordinator, [role])
                let mayHave = role.permissions.contains(.leadCases) || role.permissions.contains(.seeFigures)
                let open = OpenCalendarFeed(content: .caseNumbers)
                #expect(((try? await town.perform(open, by: user)) != nil) == mayHave, "\(role)")
            }
        }
    }

    private func same(_ user: User, _ roles: Set<Role>) -> User {
        User(
            id: user.id,
            municipality: user.municipality,
            organisation: user.organisation,
            name: user.name,
            roles: roles
        )
    }

    private func read(_ steering: SteeringTown, as user: User? = nil) async throws -> [SteeringDeadline] {
        try await steering.town.answer(ReadSteeringDeadlines(), for: user ?? steering.town.coordinator)
    }

    @discardableResult
    private func grant(
        _ steering: SteeringTown,
        _ deadlines: [(title: String, days: Int)]
    ) async throws -> GrantNotice {
        let (town, karla) = (steering.town, steering.town.coordinator)
        let details = try GrantNoticeDetails(
            reference: "36.02-17",
            authority: "Bezirksregierung Arnsberg",
            block: .caseManagement,
            issuedOn: town.today,
            period: try #require(Period(from: town.today, until: town.today.adding(days: 300))),
            amount: Money(cents: 5_700_000)
        )
        var notice = try await town.perform(AddGrantNotice(details), by: karla)
        for told in deadlines {
            let deadline = try GrantDeadline(title: told.title, day: town.today.adding(days: told.days))
            let set = SetGrantDeadline(notice.id, deadline: deadline, expected: notice.revision)
            notice = try await town.perform(set, by: karla)
        }
        return notice
    }

    private func measure(_ steering: SteeringTown, due: Day) async throws -> Measure {
        let measure = try await steering.measure(nil)
        let details = try MeasureDetails(
            "process",
            title: "Neuer Ablauf",
            organisation: nil,
            due: due,
            aim: nil
        )
        let change = ChangeMeasure(measure.id, details, expected: measure.revision)
        return try await steering.town.perform(change, by: steering.town.coordinator)
    }

    private func implement(_ measure: Measure, _ steering: SteeringTown) async throws {
        let move = MoveMeasure(measure.id, to: .implemented, evidence: "Aushang", expected: measure.revision)
        _ = try await steering.town.perform(move, by: steering.town.coordinator)
    }

    @discardableResult
    private func call(_ steering: SteeringTown, on day: Day) async throws -> Meeting {
        let details = try MeetingDetails(on: day, at: "14:00", place: "Kreishaus")
        let action = CallMeeting(of: steering.board.id, details)
        return try await steering.town.perform(action, by: steering.town.coordinator)
    }
}
