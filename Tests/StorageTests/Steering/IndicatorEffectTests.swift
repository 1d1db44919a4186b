import Insight
import Kernel
import PortableSQL
import Steering
import Testing

@Suite("A measure may aim at an indicator", .serialized)
struct IndicatorEffectTests {
    /// The first day of the quarter so many before today's.
    private func quarter(_ back: Int, _ town: SteeringTown) -> Day {
        (0..<back).reduce(FigurePeriod.last(.quarter, before: town.town.today).until.adding(days: 1)) {
            day,
            _ in
            FigurePeriod.last(.quarter, before: day.adding(days: -1)).from
        }
    }

    private func aim(_ key: String, _ direction: EffectAim.Direction, _ town: SteeringTown) -> EffectAim {
        EffectAim(key: "indicator:\(key)", direction: direction, from: quarter(1, town))
    }

    @Test(
        "More cases than before are an effect or its opposite, as the measure hoped",
        arguments: Engine.allCases
    )
    func counted(on engine: Engine) async throws {
        try await SteeringTown.with(engine) { steering in
            try await steering.open(8, on: quarter(2, steering).adding(days: 9))
            try await steering.open(41, on: quarter(1, steering).adding(days: 9))
            let hoped = try await steering.measure(aim("new-cases", .higher, steering))
            let effect = try #require(try await steering.effect(of: hoped))
            #expect(effect.verdict == .shown && effect.comparison?.unit == .perMonth)
            let interval = try #require(effect.comparison?.interval)
            #expect(interval.lowerBound > 0 && interval.lowerBound < 15)
            let feared = try await steering.measure(aim("new-cases", .lower, steering))
            #expect(try await steering.effect(of: feared)?.verdict == .opposite)
            let judge = JudgeEffect(feared.id, expected: feared.revision)
            let judged = try await steering.town.perform(judge, by: steering.town.coordinator)
            #expect(judged.verdict == .opposite && judged.judgedOn == steering.town.today)
        }
    }

    @Test("As many as before are no visible effect, and few are not told", arguments: Engine.allCases)
    func unchanged(on engine: Engine) async throws {
        try await SteeringTown.with(engine) { steering in
            try await steering.open(12, on: quarter(2, steering).adding(days: 9))
            try await steering.open(3, on: quarter(1, steering).adding(days: 9))
            let measure = try await steering.measure(aim("new-cases", .higher, steering))
            let few = try #require(try await steering.effect(of: measure))
            #expect(few.verdict == .tooFewCases && few.comparison?.difference == nil)
            #expect(few.comparison?.after.cases == .withheld && few.comparison?.after.value == nil)
            try await steering.open(10, on: quarter(1, steering).adding(days: 9))
            #expect(try await steering.effect(of: measure)?.verdict == .notVisible)
        }
    }

    @Test("What is not measured cannot be aimed at, and what begins tomorrow has no effect yet")
    func refused() async throws {
        try await SteeringTown.with(.sqlite) { steering in
            for key in ["contacts", "unheard-of"] {
                await #expect(throws: MeasureRefusal.aimUnknown, "\(key)") {
                    _ = try await steering.measure(aim(key, .higher, steering))
                }
            }
            let tomorrow = steering.town.today.adding(days: 1)
            let early = EffectAim(key: "indicator:new-cases", direction: .higher, from: tomorrow)
            let measure = try await steering.measure(early)
            let effect = try #require(try await steering.effect(of: measure))
            #expect(effect.verdict == .tooFewCases && effect.comparison == nil)
        }
    }
}
