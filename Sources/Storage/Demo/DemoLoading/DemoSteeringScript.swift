import AgencyNetwork
import Kernel
import Steering

/// Turns the demo's steering into scenes: themes of the findings, a working group, meetings and what they decide.
struct DemoSteeringScript {
    let steering: DemoSteering
    let setting: DemoSetting
    let stage: DemoStage
    let themes = DemoThemes()

    var scenes: [DemoScene] {
        get throws {
            let keeper = try setting.user(steering.keeper)
            var scenes = [stage.scene(on: steering.group.from, minute: 300) { try found(by: keeper, at: $0) }]
            scenes += steering.themes.map { theme in
                stage.scene(on: theme.day, minute: 310) { try open(theme, by: keeper, at: $0) }
            }
            scenes += steering.priorities.map { order in
                stage.scene(on: order.day, minute: 320) { try prioritise(order, by: keeper, at: $0) }
            }
            scenes += steering.assigned.map { told in
                stage.scene(on: told.day, minute: 330) { try assign(told, by: keeper, at: $0) }
            }
            for meeting in steering.meetings {
                let kept = DemoKeptMeeting()
                scenes.append(
                    stage.scene(on: meeting.called, minute: 340) {
                        try call(meeting, as: kept, by: keeper, at: $0)
                    }
                )
                guard meeting.day.day(from: stage.now.day) < stage.now.day else { continue }
                scenes.append(
                    stage.scene(on: meeting.day, minute: 400) {
                        try hold(meeting, as: kept, by: keeper, at: $0)
                    }
                )
                scenes += course(of: meeting, as: kept, by: keeper)
            }
            return scenes
        }
    }

    private func found(by keeper: User, at moment: Moment) throws {
        let group = steering.group
        let today = stage.now.day
        let details = try BoardDetails(
            .workingGroup,
            name: group.name,
            mandate: group.mandate,
            days: (group.from.day(from: today), group.until.day(from: today)),
            quorum: .none
        )
        let board = try stage.perform(FoundBoard(details), by: keeper, at: moment)
        themes.group = board.id
        for (key, function) in group.members.sorted(by: { $0.key < $1.key }) {
            let seat = try SeatDetails(function: function, contact: "", deputy: "", votes: true)
            let add = AddSeat(on: board.id, for: try setting.organisation(key).id, seat)
            try stage.perform(add, by: keeper, at: moment)
        }
    }

    private func open(_ theme: DemoSteering.Theme, by keeper: User, at moment: Moment) throws {
        let desk = try stage.answer(ReadFindings(), for: keeper, at: moment)
        let own = desk.open.map(\.finding).filter {
            $0.facts.kind == theme.kind && $0.facts.lifeDomain == theme.domain
        }
        let words = try ThemeWords(title: theme.title, summary: theme.summary)
        let opened = try stage.perform(OpenTheme(words, findings: own.map(\.id)), by: keeper, at: moment)
        themes.ids[theme.key] = opened.id
    }

    private func prioritise(
        _ told: DemoSteering.Priorities,
        by keeper: User,
        at moment: Moment
    ) throws {
        let board = try mainBoard(for: keeper, at: moment)
        let order = try told.themes.map(themes.id)
        let action = PrioritiseThemes(order, on: board.id, expected: board.revision)
        try stage.perform(action, by: keeper, at: moment)
    }

    private func assign(_ told: DemoSteering.Assignment, by keeper: User, at moment: Moment) throws {
        let id = try themes.id(told.theme)
        guard let group = themes.group else { throw DemoMistake("steering.yaml", "there is no group") }
        let theme = try stage.answer(ReadTheme(id), for: keeper, at: moment).theme
        try stage.perform(AssignTheme(id, to: group, expected: theme.revision), by: keeper, at: moment)
    }

    private func mainBoard(for keeper: User, at moment: Moment) throws -> SteeringBoard {
        let boards = try stage.answer(ListBoards(), for: keeper, at: moment).map(\.board)
        guard let board = boards.first(where: { $0.name == steering.board }) else {
            throw DemoMistake("steering.yaml", "there is no board \(steering.board)")
        }
        return board
    }
}

extension DemoSteeringScript {
    private func call(
        _ meeting: DemoSteering.Meeting,
        as kept: DemoKeptMeeting,
        by keeper: User,
        at moment: Moment
    ) throws {
        let board = try mainBoard(for: keeper, at: moment)
        let day = meeting.day.day(from: stage.now.day)
        let details = try MeetingDetails(on: day, at: meeting.time, place: meeting.place)
        let called = try stage.perform(CallMeeting(of: board.id, details), by: keeper, at: moment)
        kept.id = called.id
        for item in meeting.items {
            let theme = try item.theme.map(themes.id)
            let add = AddAgendaItem(item.title, about: theme, in: called.id)
            try stage.perform(add, by: keeper, at: moment)
        }
        let invite = MoveMeeting(called.id, to: .invited, expected: called.revision)
        try stage.perform(invite, by: keeper, at: moment)
    }

    private func hold(
        _ meeting: DemoSteering.Meeting,
        as kept: DemoKeptMeeting,
        by keeper: User,
        at moment: Moment
    ) throws {
        guard let id = kept.id else { throw DemoMistake("steering.yaml", "a meeting was not called") }
        let read = { try stage.answer(ReadMeeting(id), for: keeper, at: moment) }
        let open = MoveMeeting(id, to: .held, expected: try read().meeting.revision)
        try stage.perform(open, by: keeper, at: moment)
        let record = try read()
        let absent = Set(try (meeting.absent ?? []).map { try setting.organisation($0).id })
        let attendance = record.seats.map {
            Attendance($0.id, absent.contains($0.organisationId) ? .excused : .present)
        }
        let attend = RecordAttendance(attendance, of: id, expected: record.meeting.revision)
        try stage.perform(attend, by: keeper, at: moment)
        if let told = meeting.decision {
            let decision = try decide(told, in: try read().meeting, by: keeper, at: moment)
            if let measure = meeting.measure {
                kept.measure = try add(measure, from: decision, by: keeper, at: moment)
            }
        }
        let said = zip(record.agenda, meeting.items).map { ($0.id, $1.said ?? "") }
        let minutes = WriteMinutes(
            meeting.minutes ?? "",
            said: Dictionary(said) { first, _ in first },
            of: id,
            expected: try read().meeting.revision
        )
        try stage.perform(minutes, by: keeper, at: moment)
        let approve = MoveMeeting(id, to: .approved, expected: try read().meeting.revision)
        try stage.perform(approve, by: keeper, at: moment)
    }

    private func decide(
        _ told: DemoSteering.Decision,
        in meeting: Meeting,
        by keeper: User,
        at moment: Moment
    ) throws -> Decision {
        let details = try DecisionDetails(
            told.wording,
            vote: try Vote(yes: told.yes, no: told.no, abstain: told.abstain),
            theme: try themes.id(told.theme),
            organisation: try setting.organisation(told.responsible).id,
            due: told.due.day(from: stage.now.day)
        )
        let action = RecordDecision(details, in: meeting.id, expected: meeting.revision)
        return try stage.perform(action, by: keeper, at: moment)
    }
}

/// The themes and the group as the script makes them.
final class DemoThemes {
    var ids: [String: Theme.ID] = [:]
    var group: SteeringBoard.ID?

    func id(_ key: String) throws -> Theme.ID {
        guard let id = ids[key] else { throw DemoMistake("steering.yaml", "there is no theme \(key)") }
        return id
    }
}

/// A meeting once it was called.
final class DemoKeptMeeting {
    var id: Meeting.ID?
    var measure: Measure.ID?
}
