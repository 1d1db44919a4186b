/// How well what is learned from the first half of a log foretells the second (Gegenprobe).
///
/// The halves are those of the cases by their beginning. Cases that had not ended when the log ends make the
/// second half look shorter than it is, which no model can know.
public struct ForecastCheck: Sendable {
    public let foretold: ChainForecast
    public let medianDuration: Double
    public let meanDuration: Double
    public let eventsPerCase: Double

    public init(_ log: EventLog, runs: Int = 50) {
        let begins = (0..<log.caseCount).map { number in
            log.events(of: number).lazy.map { log.times[$0] }.filter { $0 != EventLog.noTime }.min()
                ?? Int64.max
        }
        let border = begins.sorted()[begins.count / 2]
        foretold = ChainForecast(
            ChainModel(log.keeping(cases: { begins[$0] < border })),
            ChainScenario(),
            runs: runs
        )
        let later = ChainSequence(told: log.keeping(cases: { begins[$0] >= border && begins[$0] < .max }))
            .inTimeOrder
        let durations = CaseFigures(later).durations, number = Double(max(1, durations.count))
        medianDuration = durations.isEmpty ? 0 : durations[durations.count / 2]
        meanDuration = durations.reduce(0, +) / number
        eventsPerCase = Double(later.codes.count) / number
    }

    /// By what share of the real figure the forecast of the mean duration misses it.
    public var meanError: Double {
        abs(foretold.meanDuration.asIs.middle - meanDuration) / max(meanDuration, 1)
    }

    public var medianError: Double {
        abs(foretold.medianDuration.asIs.middle - medianDuration) / max(medianDuration, 1)
    }

    public var eventsError: Double {
        abs(foretold.eventsPerCase.asIs.middle - eventsPerCase) / max(eventsPerCase, 1)
    }
}
