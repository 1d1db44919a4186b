import Kernel

/// Who lives from which law, in every version it was given (Regel eines Leistungsrechts).
///
/// The rules stand in the order of the check: the first that is met answers, one that is open is kept in mind.
public struct RegimeRule: Decodable, Sendable {
    public let regime: BenefitRegime
    /// Place in the order of the check.
    public let place: Int
    public let name: Wording
    /// Conditions of this regime apply as well; that regime then answers through its parts only.
    public let within: BenefitRegime?
    /// Conditions that go on until the month in which they fell away is over.
    public let ends: [MonthEnd]
    /// Why, in one sentence; what is met of the conditions stands beside it.
    public let reason: Wording
    /// Where none of the regimes applies, this is what is to be said.
    public let otherwise: Wording?
    /// What the benefit is called from when on.
    public let labels: [RegimeLabel]
    /// Further norms for the reader.
    public let hints: [Hint]
    public let versions: [RuleVersion]

    enum Keys: String, CodingKey {
        case regime, place, name, within, ends, reason, otherwise, labels, hints, versions
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        regime = try container.decode(BenefitRegime.self, forKey: .regime)
        place = try container.decode(Int.self, forKey: .place)
        name = try container.decode(Wording.self, forKey: .name)
        within = try container.decodeIfPresent(BenefitRegime.self, forKey: .within)
        ends = try container.decodeIfPresent([MonthEnd].self, forKey: .ends) ?? []
        reason = try container.decode(Wording.self, forKey: .reason)
        otherwise = try container.decodeIfPresent(Wording.self, forKey: .otherwise)
        labels = try container.decodeIfPresent([RegimeLabel].self, forKey: .labels) ?? []
        hints = try container.decodeIfPresent([Hint].self, forKey: .hints) ?? []
        versions = try container.decode([RuleVersion].self, forKey: .versions)
    }
}

/// A condition that, once fallen away, still counts until the month is over (Ende mit Ablauf des Monats).
public struct MonthEnd: Decodable, Sendable {
    public let condition: String
    public let norm: String
    public let text: Wording
}

/// What a benefit is called from a day on (Bezeichnung einer Leistung).
public struct RegimeLabel: Decodable, Sendable {
    public let from: Day
    public let status: RuleStatus
    public let text: Wording
}

extension RegimeRule: Checked {
    /// Names of conditions in `ends` must be those of conditions at the top of a version.
    public var flaws: [Flaw] {
        let known = versions.flatMap(\.conditions).map(\.id).filter { !$0.isEmpty }
        return Flaw.unknown(
            ends.enumerated().map { (["ends", String($0.offset + 1), "condition"], $0.element.condition) },
            among: known
        )
    }
}
