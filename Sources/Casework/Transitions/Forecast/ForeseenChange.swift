import Kernel
import Pathways

/// The day from which another legal sphere pays, as far as it is known today (Tag des Wechsels).
public struct ForeseenChange: Hashable, Sendable {
    public let pair: SpherePair
    /// The first day of the new sphere.
    public let day: Day

    public init(_ pair: SpherePair, on day: Day) {
        self.pair = pair
        self.day = day
    }

    /// What the open transitions say, and the rules where nobody recorded a transition of the pair.
    public static func all(
        from regimes: RegimeTimeline?,
        and transitions: [SphereTransition]
    ) -> [ForeseenChange] {
        let open = transitions.filter(\.isOpen)
        let recorded = open.map { ForeseenChange($0.pair, on: $0.expectedOn) }
        let found = (regimes?.switches ?? []).compactMap { change in
            change.spheres.map { ForeseenChange($0, on: change.day) }
        }
        return recorded + found.filter { change in !open.contains { $0.pair == change.pair } }
    }

    /// Whether cover of this kind stops on this day unless somebody sees to it.
    func ends(_ kind: String, in lane: CoverageLane, whoWorks: Bool) -> Bool {
        switch lane {
        case .livelihood: BenefitRegime(rawValue: kind)?.legalSphere == pair.from
        case .healthInsurance where pair.from == .asylbLG:
            [HealthInsurance.cardOfSocialOffice, .treatmentSlip].map(\.rawValue).contains(kind)
        // The fund was paid for by the Jobcenter, § 5 Abs. 1 Nr. 2a SGB V; who works is insured by that.
        case .healthInsurance where pair.from == .sgb2 && pair.to == .asylbLG:
            kind == HealthInsurance.statutory.rawValue && !whoWorks
        default: false
        }
    }
}
