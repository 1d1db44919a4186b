import Pathways

/// From which legal sphere to which one a person changes (Richtung des Wechsels).
public struct SpherePair: Hashable, Sendable {
    public let from: LegalSphere
    public let to: LegalSphere

    public init(from: LegalSphere, to: LegalSphere) {
        self.from = from
        self.to = to
    }

    /// `asylbLG-sgb2`, as forms and figures name it.
    public var code: String { "\(from.rawValue)-\(to.rawValue)" }
}

extension LegalSphere {
    public static let asylbLG = LegalSphere(rawValue: "asylbLG")
    public static let sgb2 = LegalSphere(rawValue: "sgb2")
    public static let sgb8 = LegalSphere(rawValue: "sgb8")
    public static let sgb12 = LegalSphere(rawValue: "sgb12")
}

extension BenefitRegime {
    /// The code under which profiles list this law; nothing for what is only added to an income.
    public var legalSphere: LegalSphere? {
        switch self {
        case .asylbLG, .asylbLG2, .asylbLG3: .asylbLG
        case .sgbII: .sgb2
        case .sgbIII: LegalSphere(rawValue: "sgb3")
        case .sgbVIII: LegalSphere(rawValue: "sgb8")
        case .sgbXII: .sgb12
        case .wohngeld, .kinderzuschlag, .trainingSupport, .bafoeg, .bab, .noBenefit: nil
        }
    }
}

extension RegimeSwitch {
    /// The pair of legal spheres, where both sides are known and differ.
    public var spheres: SpherePair? {
        guard let from = from.regime?.legalSphere, let to = to.regime?.legalSphere, from != to else {
            return nil
        }
        return SpherePair(from: from, to: to)
    }
}

extension TransitionCause {
    /// What usually lies behind a change that the rules foresee; whoever records it may say another.
    public static func usual(for pair: SpherePair) -> TransitionCause {
        if pair.to == .asylbLG { return .titleLapsed }
        if pair.from == .asylbLG { return .titleIssued }
        return pair.from == .sgb2 ? .ageReached : .workAbility
    }
}
