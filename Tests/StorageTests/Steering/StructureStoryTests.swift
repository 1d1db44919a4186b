import Casework
import Kernel
import PortableSQL
import Steering
import Testing

@Suite("From an observation in a case to an effect that was seen", .serialized)
struct StructureStoryTests {
    @Test(
        "An observation becomes a finding, a theme, a decision, a measure and an effect",
        arguments: Engine.allCases
    )
    func story(on engine: Engine) async throws {
        try await SteeringTown.with(engine) { steering in
            for number in 1...6 {
                let file = try await steering.town.openCase()
                try await steering.lift("Nach dem Wechsel zahlte \(number) Wochen niemand.", of: file.id)
                try await steering.lift("Noch einmal ohne Krankenversicherung.", of: file.id)
            }
            let desk = try await steering.desk()
            #expect(desk.open.count == 12)
            #expect(desk.open.allSatisfy { !$0.findings.isEmpty }, "what is alike is suggested")
            let theme = try await steering.theme()
            let read = try await steering.read(theme)
            #expect(read.counts.total == .about(5), "twelve findings of six families, rounded to five")
            #expect(read.counts.lines[.spheres] == [.init("asylbLG>sgb2", .about(5))])

            let decision = try await decided(theme, in: steering)
            try await shown(theme, from: decision, in: steering)
        }
    }

    private func decided(_ theme: Theme, in steering: SteeringTown) async throws -> Decision {
        let (town, karla) = (steering.town, steering.town.coordinator)
        try await steering.prioritise([theme])
        #expect(try await steering.read(theme).theme.state == .prioritised)
        let group = try await town.perform(
            FoundBoard(
                try BoardDetails(
                    .workingGroup,
                    name: "AG Wechsel",
                    mandate: "",
                    days: (nil, nil),
                    quorum: .none
                )
            ),
            by: karla
        )
        let prioritised = try await steering.read(theme).theme
        let assign = AssignTheme(theme.id, to: group.id, expected: prioritised.revision)
        _ = try await town.perform(assign, by: karla)

        let meeting = try await steering.meeting(about: theme)
        let decision = try await steering.decide((2, 0, 0), on: theme, in: meeting)
        #expect(decision.number == "1/\(town.today.year)")
        #expect(try await steering.read(theme).theme.state == .decided)
        return decision
    }

    private func shown(_ theme: Theme, from decision: Decision, in steering: SteeringTown) async throws {
        let (town, karla) = (steering.town, steering.town.coordinator)
        let (fromOn, today) = (town.today.adding(days: -40), town.today)
        try await steering.pass(
            [30, 35, 38, 40, 41, 44, 45, 47, 50, 52, 55, 60],
            endingOn: fromOn.adding(days: -5)
        )
        try await steering.pass([2, 3, 3, 4, 5, 6, 7, 8, 8, 9, 10, 12], endingOn: today.adding(days: -3))
        let aim = EffectAim(key: "sphere:asylbLG>sgb2", direction: .lower, from: fromOn)
        let details = try MeasureDetails(
            "agreement",
            title: "Ohne Lücke",
            organisation: nil,
            due: nil,
            aim: aim
        )
        let measure = try await town.perform(AddMeasure(details, from: decision.id), by: karla)
        let done = MoveMeasure(
            measure.id,
            to: .implemented,
            evidence: "Vereinbarung vom Mai",
            expected: measure.revision
        )
        let implemented = try await town.perform(done, by: karla)
        #expect(try await steering.read(theme).theme.state == .implemented)

        let shown = try #require(try await town.answer(ReadMeasure(measure.id), for: karla).effect)
        #expect(shown.verdict == .shown)
        #expect(shown.comparison?.before.value == 45 && shown.comparison?.after.value == 7)
        #expect(shown.comparison?.before.cases == .about(10))
        let interval = try #require(shown.comparison?.interval)
        #expect(interval.contains(-38) && interval.upperBound < -25)
        _ = try await town.perform(JudgeEffect(measure.id, expected: implemented.revision), by: karla)
        try await ended(theme, in: steering)
    }

    private func ended(_ theme: Theme, in steering: SteeringTown) async throws {
        let (town, karla) = (steering.town, steering.town.coordinator)
        let end = try await steering.read(theme)
        #expect(end.theme.state == .effectShown)
        #expect(
            end.steps.map(\.state)
                == [.reported, .prioritised, .inWorkingGroup, .decided, .implemented, .effectShown]
        )
        let funnel = try await town.answer(ReadThemes(), for: karla).funnel
        #expect(funnel.stages.map(\.reached) == [1, 1, 1, 1, 1, 1])
        #expect(funnel.stages.last?.now == 1)
    }

    @Test("No visible effect is an answer, and too few cases is another", arguments: Engine.allCases)
    func noEffect(on engine: Engine) async throws {
        try await SteeringTown.with(engine) { steering in
            let town = steering.town
            let fromOn = town.today.adding(days: -40)
            let waits = [30, 35, 38, 40, 41, 44, 45, 47, 50, 52, 55, 60]
            try await steering.pass(waits, endingOn: fromOn.adding(days: -5))
            let aim = EffectAim(key: "sphere:asylbLG>sgb2", direction: .lower, from: fromOn)
            let measure = try await steering.measure(aim)
            let few = try await steering.effect(of: measure)
            #expect(few?.verdict == .tooFewCases)
            #expect(few?.comparison?.interval == nil && few?.comparison?.after.value == nil)
            try await steering.pass(waits.map { $0 + 1 }, endingOn: town.today.adding(days: -1))
            #expect(try await steering.effect(of: measure)?.verdict == .notVisible)
        }
    }

    @Test("Without a quorum nothing is decided, and nobody votes twice", arguments: Engine.allCases)
    func quorum(on engine: Engine) async throws {
        try await SteeringTown.with(engine) { steering in
            let alone = try await steering.meeting(about: nil, present: 1)
            await #expect(throws: MeetingRefusal.noQuorum) {
                try await steering.decide((1, 0, 0), on: nil, in: alone)
            }
            let both = try await steering.meeting(about: nil)
            await #expect(throws: MeetingRefusal.tooManyVotes) {
                try await steering.decide((2, 1, 0), on: nil, in: both)
            }
            #expect(try await steering.decide((1, 1, 0), on: nil, in: both).isAdopted == false)
            try await steering.move(both, to: .approved)
            await #expect(throws: MeetingRefusal.settled) {
                try await steering.decide((2, 0, 0), on: nil, in: both)
            }
        }
    }

    @Test("Merged themes count each family once, and split ones go their own way", arguments: Engine.allCases)
    func merged(on engine: Engine) async throws {
        try await SteeringTown.with(engine) { steering in
            let (town, karla) = (steering.town, steering.town.coordinator)
            for number in 1...5 {
                try await steering.lift("Kein Platz im Kurs \(number)", of: try await town.openCase().id)
            }
            let one = try await steering.theme("Kurse")
            let file = try await town.openCase()
            try await steering.lift("Auch hier fehlte ein Platz.", of: file.id)
            let other = try await steering.theme("Plätze")
            #expect(try await steering.read(other).counts.total == .withheld)
            _ = try await town.perform(
                MergeThemes(other.id, into: one.id, expected: other.revision),
                by: karla
            )
            let whole = try await steering.read(one)
            #expect(whole.findings.count == 6 && whole.counts.total == .about(5))
            await #expect(throws: ThemeRefusal.merged) {
                _ = try await town.perform(
                    MergeThemes(one.id, into: other.id, expected: one.revision),
                    by: karla
                )
            }
            let words = try ThemeWords(title: "Ein Teil", summary: "")
            let split = SplitTheme(one.id, words: words, findings: [try #require(whole.findings.first).id])
            let part = try await town.perform(split, by: karla)
            #expect(try await steering.read(part).findings.count == 1)
            #expect(try await steering.read(one).findings.count == 5)
        }
    }

    @Test("Of two who order the themes of a board, the second is told", arguments: Engine.allCases)
    func editors(on engine: Engine) async throws {
        try await SteeringTown.with(engine) { steering in
            let town = steering.town
            try await steering.lift("Wartezeit auf den Kurs", of: try await town.openCase().id)
            let theme = try await steering.theme()
            let revision = steering.board.revision
            let order = PrioritiseThemes([theme.id], on: steering.board.id, expected: revision)
            try await town.perform(order, by: town.coordinator)
            await #expect(throws: ChangedMeanwhile.self) {
                let other = PrioritiseThemes([], on: steering.board.id, expected: revision)
                try await town.perform(other, by: town.coordinator)
            }
            let kept = try await town.answer(ReadBoard(steering.board.id), for: town.coordinator)
            #expect(kept.priorities.map(\.id) == [theme.id])
        }
    }
}
