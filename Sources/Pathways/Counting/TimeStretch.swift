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

extension [TimeStretch] {
    /// Neighbours that are worth the same as one, so that a run of several titles is counted by the calendar.
    func joined(unknownAs assumed: TimeStretch.Worth) -> [TimeStretch] {
        var joined: [TimeStretch] = []
        joined.reserveCapacity(count)
        for stretch in self {
            let worth = stretch.worth == .unknown ? assumed : stretch.worth
            if let last = joined.last, last.worth == worth {
                joined[joined.count - 1] = TimeStretch(
                    from: last.from,
                    through: stretch.through,
                    worth: worth
                )
            } else {
                joined.append(TimeStretch(from: stretch.from, through: stretch.through, worth: worth))
            }
        }
        return joined
    }
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
