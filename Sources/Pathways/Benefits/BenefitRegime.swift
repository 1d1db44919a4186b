/// From which law a person lives, or what is added to the income (Leistungsbezug).
///
/// The raw value is kept in databases. What SGB II is called on a day (Bürgergeld,
/// Grundsicherungsgeld) is a matter of display.
public enum BenefitRegime: String, Codable, CaseIterable, Sendable {
    case asylbLG = "asylblg"
    /// Analogleistungen.
    case asylbLG2 = "asylblg-2"
    /// Grundleistungen.
    case asylbLG3 = "asylblg-3"
    case sgbII = "sgb-2"
    /// Arbeitslosengeld I.
    case sgbIII = "sgb-3"
    case sgbVIII = "sgb-8"
    case sgbXII = "sgb-12"
    case wohngeld = "wohngeld"
    case kinderzuschlag = "kinderzuschlag"
    /// Not told apart which of the two.
    case trainingSupport = "ausbildungsfoerderung"
    case bafoeg = "ausbildungsfoerderung-bafoeg"
    case bab = "ausbildungsfoerderung-bab"
    /// Lives from own means, or from nothing.
    case noBenefit = "keine"
}

extension BenefitRegime: CatalogueTerm {
    public var broader: BenefitRegime? {
        switch self {
        case .asylbLG2, .asylbLG3: .asylbLG
        case .bafoeg, .bab: .trainingSupport
        default: nil
        }
    }

    /// German as the law is named, never translated.
    public var designation: String {
        switch self {
        case .asylbLG: "AsylbLG"
        case .asylbLG2: "§ 2 AsylbLG (Analogleistungen)"
        case .asylbLG3: "§ 3 AsylbLG (Grundleistungen)"
        case .sgbII: "SGB II"
        case .sgbIII: "SGB III (Arbeitslosengeld)"
        case .sgbVIII: "SGB VIII"
        case .sgbXII: "SGB XII"
        case .wohngeld: "Wohngeld"
        case .kinderzuschlag: "Kinderzuschlag"
        case .trainingSupport: "BAföG oder BAB"
        case .bafoeg: "BAföG"
        case .bab: "BAB"
        case .noBenefit: "keine Leistungen"
        }
    }

    /// May be received beside another one, unlike the regimes that secure the livelihood as a whole.
    public var isSupplement: Bool {
        switch self {
        case .wohngeld, .kinderzuschlag, .trainingSupport, .bafoeg, .bab, .sgbIII, .sgbVIII: true
        default: false
        }
    }
}
