/// What would change, with how sure that is (Vorhersage).
public struct ChainForecast: Sendable {
    /// One figure over many runs (Spanne).
    public struct Range: Sendable {
        public let middle: Double
        /// In 95 of 100 runs the figure lies between these.
        public let low: Double
        public let high: Double

        init(_ figures: [Double]) {
            let sorted = figures.sorted()
            let at = { (share: Double) in
                sorted.isEmpty ? 0 : sorted[Int((Double(sorted.count - 1) * share).rounded())]
            }
            (low, middle, high) = (at(0.025), at(0.5), at(0.975))
        }
    }

    /// One figure as it is, as it would be, and the change within the same run.
    public struct Figure: Sendable {
        public let asIs: Range
        public let wouldBe: Range
        public let change: Range

        init(_ asIs: [Double], _ wouldBe: [Double]) {
            self.asIs = Range(asIs)
            self.wouldBe = Range(wouldBe)
            change = Range(zip(wouldBe, asIs).map { $0 - $1 })
        }
    }

    /// In seconds.
    public let medianDuration: Figure
    public let meanDuration: Figure
    public let eventsPerCase: Figure
    public let runs: Int
    public let casesPerRun: Int

    public init(_ model: ChainModel, _ scenario: ChainScenario, runs: Int = 200, seed: UInt64 = 1) {
        let cases = min(model.caseCount, 2000)
        var pairs = [(asIs: Outcome, wouldBe: Outcome)?](repeating: nil, count: runs)
        pairs.withUnsafeMutableBufferPointer { pairs in
            Shares.run(2) { share in
                for run in Shares.range(share, of: 2, items: runs) {
                    let own = seed &+ UInt64(run) &* 0x1_0000
                    pairs[run] = (
                        Outcome(ChainRun(model, scenario.baseline, cases: cases, seed: own)),
                        Outcome(ChainRun(model, scenario, cases: cases, seed: own))
                    )
                }
            }
        }
        let all = pairs.compactMap { $0 }
        medianDuration = Figure(all.map(\.asIs.median), all.map(\.wouldBe.median))
        meanDuration = Figure(all.map(\.asIs.mean), all.map(\.wouldBe.mean))
        eventsPerCase = Figure(all.map(\.asIs.events), all.map(\.wouldBe.events))
        self.runs = runs
        casesPerRun = cases
    }

    private struct Outcome {
        let median: Double
        let mean: Double
        let events: Double

        init(_ run: ChainRun) {
            let sorted = run.durations.sorted(), number = Double(max(1, sorted.count))
            median = sorted.isEmpty ? 0 : (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
            mean = sorted.reduce(0, +) / number
            events = Double(run.eventCounts.reduce(0, +)) / number
        }
    }
}

extension ChainForecast {
    public func json(named name: String) -> String {
        var json = JSONText()
        json.object { json in
            json.key("log")
            json.value(name)
            json.key("runs")
            json.value(runs)
            json.key("cases_per_run")
            json.value(casesPerRun)
            let figures = [
                ("median_duration_s", medianDuration), ("mean_duration_s", meanDuration),
                ("events_per_case", eventsPerCase),
            ]
            for (key, figure) in figures {
                json.key(key)
                json.object { json in
                    for (part, range) in [
                        ("as_is", figure.asIs), ("would_be", figure.wouldBe), ("change", figure.change),
                    ] {
                        json.key(part)
                        json.list { json in
                            for number in [range.low, range.middle, range.high] { json.value(number) }
                        }
                    }
                }
            }
        }
        return json.text
    }
}
