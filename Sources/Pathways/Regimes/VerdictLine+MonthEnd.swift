import Kernel

extension VerdictLine {
    /// What held on a day goes on until the month is over in which it fell away; nothing else changes.
    ///
    /// A condition that last held on the 30th falls away on the 1st, so that whole month is still covered.
    var runningToMonthEnd: VerdictLine {
        windows.filter { $0.verdict != .unmet }.reduce(self) { line, window in
            guard let until = window.until else { return line }
            let fellAway = until.adding(days: 1)
            return line.or(
                VerdictLine(
                    window.verdict,
                    from: fellAway.number,
                    through: fellAway.endOfMonth.number,
                    around: .unmet
                )
            )
        }
    }
}
