/// Days in a row and what they are worth where time is counted (Zeitabschnitt).
struct TimeStretch: Equatable {
    enum Worth: Equatable {
        case counts
        /// Half the days count, as § 9 Abs. 4 Nr. 3 AufenthG has it.
        case countsHalf
        /// Neither counted nor an interruption.
        case skipped
        case interrupts
        /// May count or not.
        case unknown
    }

    /// First day; `VerdictLine.ever` where it was always so.
    let from: Int
    /// Last day; `nil` where it goes on.
    let through: Int?
    let worth: Worth
}

extension VerdictLine {
    func stretches(_ worth: (Verdict) -> TimeStretch.Worth) -> [TimeStretch] {
        steps.indices.map { index in
            TimeStretch(
                from: steps[index].from,
                through: index + 1 < steps.count ? steps[index + 1].from - 1 : nil,
                worth: worth(steps[index].verdict)
            )
        }
    }
}
