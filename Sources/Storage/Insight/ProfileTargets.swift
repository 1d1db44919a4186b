import Casework
import Insight
import Kernel

extension CaseworkProfile {
    /// The targets in the words of figures, by the keys of indicators.
    var indicatorTargets: [String: IndicatorTarget] {
        (targets ?? [:]).mapValues { IndicatorTarget(from: $0.from, until: $0.until) }
    }
}

extension IndicatorCatalogue {
    /// Where a profile names indicators that are not there, or targets that cannot be.
    public func flaws(of profile: CaseworkProfile) -> [Flaw] {
        flaws(of: profile.indicatorTargets).map { $0.under(["targets"]) }
    }
}
