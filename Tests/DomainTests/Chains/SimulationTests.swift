import Insight
import Testing

@Suite("What would change", .serialized)
struct SimulationTests {
    private static let day: Int64 = 86_400_000_000

    /// A case each day; a course of twenty days with fifteen places, so that the queue grows.
    private static let crowded: EventLog = {
        var builder = EventLogBuilder(), free = [Int](repeating: 0, count: 15)
        for number in 0..<300 {
            let place = free.indices.min { free[$0] < free[$1] } ?? 0
            let begin = max(number + 2, free[place])
            free[place] = begin + 20
            for (activity, time) in [("wish", number), ("course", begin), ("certificate", begin + 20)] {
                builder.append(ChainEvent(activity, in: "\(number)", at: Int64(time) * day))
            }
        }
        return builder.log()
    }()

    @Test("The places of a course are read off the log, and more of them shorten the wait")
    func places() {
        let model = ChainModel(Self.crowded)
        #expect(model.places["course"] == 15)
        var scenario = ChainScenario()
        scenario.morePlaces = ["course": 20]
        let forecast = ChainForecast(model, scenario, runs: 40)
        #expect(forecast.meanDuration.change.high < -10 * 86_400)
        #expect(forecast.meanDuration.wouldBe.middle < forecast.meanDuration.asIs.middle)
        scenario.morePlaces = ["course": 0]
        #expect(ChainForecast(model, scenario, runs: 10).meanDuration.change.middle == 0)
    }

    @Test("A wait halved makes the cases shorter by half of it, and the same seed says so again")
    func waits() {
        let model = ChainModel(Self.crowded)
        var scenario = ChainScenario()
        scenario.waitFactors = ["certificate": 0.5]
        let forecast = ChainForecast(model, scenario, runs: 20, seed: 7)
        #expect(forecast.meanDuration.change.low == -10 * 86_400)
        #expect(forecast.meanDuration.change.high == -10 * 86_400)
        let again = ChainForecast(model, scenario, runs: 20, seed: 7)
        #expect(again.meanDuration.asIs.middle == forecast.meanDuration.asIs.middle)
    }

    @Test("An activity the log does not have is named")
    func unknown() {
        var scenario = ChainScenario()
        scenario.waitFactors = ["no such step": 0.5]
        #expect(scenario.unknown(in: ChainModel(Self.crowded)) == ["no such step"])
    }

    // What the halves differ in by themselves no model can know; docs/chains.md lists the errors of all logs.
    @Test("The first half of a real log foretells the second", .enabled(if: SharedLogs.exist))
    func foretold() throws {
        let check = ForecastCheck(try SharedLogs.log("bpic15_3"), runs: 10)
        #expect(check.medianError < 0.10)
        #expect(check.meanError < 0.15)
        #expect(check.eventsError < 0.15)
    }
}
