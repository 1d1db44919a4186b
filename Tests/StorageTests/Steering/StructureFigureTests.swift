import Insight
import Kernel
import PortableSQL
import Steering
import Testing

@Suite("Posts and themes are among the indicators", .serialized)
struct StructureFigureTests {
    private func value(_ key: String, on day: Day, _ town: SteeringTown) async throws -> IndicatorValue {
        let question = IndicatorQuestion(key, [.wholeMonths(1, before: day)])
        let reading = try await town.town.answer(ReadIndicator(question), for: town.town.coordinator)
        return try #require(reading.answer.latest).whole
    }

    @Test("Cases per post are told of the posts as they were held in each month", arguments: Engine.allCases)
    func posts(on engine: Engine) async throws {
        try await SteeringTown.with(engine) { steering in
            let town = steering.town
            let (now, before) = (
                town.today.beginningOfMonth.adding(days: -1),
                town.today.beginningOfMonth.adding(days: -1).beginningOfMonth.adding(days: -1)
            )
            try await steering.open(20, on: before.adding(days: -40))
            let details = try StaffPostDetails(
                block: .caseManagement,
                code: "CM-1",
                title: "Case Management",
                employer: ("Stadt", false),
                fullTimeEquivalent: .fullTime
            )
            var post = try await town.perform(AddStaffPost(details), by: town.coordinator)
            for (from, until) in [(before.adding(days: -90), before), (before.adding(days: 1), nil)] {
                let share = try Steering.PostShare(
                    from: from,
                    until: until,
                    share: FullTimeEquivalent(thousandths: until == nil ? 500 : 1000),
                    label: "ab"
                )
                let add = AddPostEntry(post.id, entry: .occupancy(share), expected: post.revision)
                post = try await town.perform(add, by: town.coordinator)
            }
            #expect(try await value("cases-per-post", on: before, steering).ratio == 20)
            #expect(try await value("cases-per-post", on: now, steering).ratio == 40)
            let early = before.adding(days: -200)
            #expect(try await value("cases-per-post", on: early, steering).ratio == nil)
        }
    }

    @Test("Themes are counted exactly, by how far they had come on the day", arguments: Engine.allCases)
    func themes(on engine: Engine) async throws {
        try await SteeringTown.with(engine) { steering in
            let theme = try await steering.theme("Eins")
            _ = try await steering.theme("Zwei")
            try await steering.prioritise([theme])
            let meeting = try await steering.meeting(about: theme)
            try await steering.decide((2, 0, 0), on: theme, in: meeting)
            try await steering.town.town.run("UPDATE theme_step SET entered_on = '2020-01-15'")
            let today = steering.town.today
            #expect(try await value("themes-reported", on: today, steering).count == .exact(2))
            #expect(try await value("themes-decided", on: today, steering).share == .percent(50))
            #expect(try await value("themes-implemented", on: today, steering).share == .percent(0))
            let long = try #require(Day(iso: "2019-12-31"))
            #expect(try await value("themes-reported", on: long, steering).count == .exact(0))
            #expect(try await value("themes-decided", on: long, steering).estimate == nil)
            let funnel = try await steering.town.answer(ReadThemeFunnel(), for: steering.town.coordinator)
            #expect(funnel.stages.map(\.reached) == [2, 1, 1, 1, 0, 0])
        }
    }
}
