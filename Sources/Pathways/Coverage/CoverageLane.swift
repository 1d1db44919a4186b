/// One of the five things that must not have a gap in a person's time here (Versorgungsspur).
public enum CoverageLane: String, Codable, CaseIterable, Sendable {
    case residenceTitle, livelihood, healthInsurance, housing, activity

    /// The stable codes of what may fill the lane, in the order of a selection list.
    public var kinds: [String] {
        switch self {
        case .residenceTitle: ResidenceTitle.allCases.map(\.rawValue)
        case .livelihood: BenefitRegime.allCases.map(\.rawValue) + [CoverageLane.ownIncome]
        case .healthInsurance: HealthInsurance.allCases.map(\.rawValue)
        case .housing: Housing.allCases.map(\.rawValue)
        case .activity: Activity.allCases.map(\.rawValue)
        }
    }

    public func allows(_ kind: String) -> Bool {
        switch self {
        case .residenceTitle: ResidenceTitle(rawValue: kind) != nil
        case .livelihood: BenefitRegime(rawValue: kind) != nil || kind == CoverageLane.ownIncome
        case .healthInsurance: HealthInsurance(rawValue: kind) != nil
        case .housing: Housing(rawValue: kind) != nil
        case .activity: Activity(rawValue: kind) != nil
        }
    }

    /// Fills the livelihood lane where no benefit does: work that pays for the living.
    public static let ownIncome = "einkommen"

    /// Kinds that stand on record but leave the lane open: "no benefit", "no insurance", "homeless".
    public func isGap(_ kind: String) -> Bool {
        switch self {
        case .residenceTitle: kind == ResidenceTitle.noTitle.rawValue
        case .livelihood: kind == BenefitRegime.noBenefit.rawValue
        case .healthInsurance: kind == HealthInsurance.uninsured.rawValue
        case .housing: kind == Housing.homeless.rawValue
        case .activity: kind == Activity.noActivity.rawValue
        }
    }
}
