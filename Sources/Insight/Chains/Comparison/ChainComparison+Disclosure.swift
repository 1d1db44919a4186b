extension ChainComparison {
    /// What may be shown of logs that come from the database: nothing that rests on so few that someone might be known.
    ///
    /// A share tells its count, so it is left out where the cases that have something, or those that have it not,
    /// are few on either side.
    public func differences(publishedBy rounding: RoundedCounts) -> [Difference] {
        let isShown = { (count: Int) in rounding.published(count) != .suppressed }
        guard isShown(caseCounts.0), isShown(caseCounts.1) else { return [] }
        return differences.filter { difference in
            let (first, second) = difference.counts
            guard isShown(first), isShown(second) else { return false }
            switch difference.subject {
            case .duration, .wait: return true
            case .activity, .path: return isShown(caseCounts.0 - first) && isShown(caseCounts.1 - second)
            }
        }
    }
}
