/// How much a norm gives once its conditions are met; it decides the wording of every answer (Normstärke).
public enum NormStrength: String, Codable, CaseIterable, Sendable {
    /// "ist zu erteilen": an entitlement.
    case entitlement = "ist"
    /// To be granted except in an untypical case.
    case shall = "soll"
    /// "in der Regel".
    case asARule = "in-der-regel"
    /// Discretion.
    case may = "kann"
    /// No subjective right at all, as under § 23a AufenthG.
    case noRight = "kein-anspruch"
}

/// Whether a version of a rule is law, was, or may become it (Geltungsstand).
public enum RuleStatus: String, Codable, CaseIterable, Sendable {
    case inForce = "in-force"
    case repealed
    case enacted = "enacted-not-yet-in-force"
    case planned
    /// Said to be in force, but not read at a source.
    case unverified

    /// Nobody can say for certain that it applies on the days it is written for.
    public var isUncertain: Bool { self == .unverified || self == .planned || self == .enacted }
}

/// How a fact about the law was learnt (Verlässlichkeit der Quelle).
public enum Confidence: String, Codable, CaseIterable, Sendable {
    /// Read in consolidated statute text of about spring 2026, without numbered list items.
    case read2026 = "R26"
    /// Read in the full official text of 10 January 2024.
    case read2024 = "R24"
    /// Read in a secondary source.
    case secondary = "RS"
    /// General knowledge, read nowhere.
    case general = "G"
    /// Must be checked at the official source before it is relied on.
    case toVerify = "V"

    /// Every answer that rests on it says so.
    public var needsCaveat: Bool { self == .general || self == .toVerify }
}

/// Who made a rule: the law, a decree of the state, or the practice of an office (Ebene).
public enum RuleLayer: String, Codable, CaseIterable, Sendable {
    case federal = "bund"
    case state = "nrw"
    case municipal = "kommune"
}
