/// One of the three blocks out of which the state pays for integration management (Baustein 1 bis 3).
public enum FundingBlock: String, Codable, CaseIterable, Sendable {
    /// Baustein 1: strategic coordination and its assistance.
    case strategy
    /// Baustein 2: case management.
    case caseManagement
    /// Baustein 3: posts in foreigners' and naturalisation offices.
    case statusOffices

    /// How its money comes and how its use is accounted for (Art der Förderung).
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// Under the grant guideline: with vouchers, figures and a report.
        case guideline
        /// A lump sum earmarked for a purpose (fachbezogene Pauschale).
        case earmarked
    }

    public var kind: Kind { self == .strategy ? .guideline : .earmarked }
    public var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}

/// A line of the budget of a municipality in NRW (Zeile des Teilergebnisplans).
public enum BudgetLine: String, Codable, CaseIterable, Sendable {
    case grants = "02"
    case personnel = "11"
    case transfers = "15"
    case other = "16"

    public var isRevenue: Bool { self == .grants }
}
