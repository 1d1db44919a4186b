/// What of a case may stand in a report to the state: numbers, days and codes, and never a name (Feldquelle).
public struct CaseReportSource: Hashable, Sendable {
    /// The kinds there are; those of a life domain take its code behind a colon: `firstRating:housing`.
    public enum Kind: String, CaseIterable, Sendable {
        case number, organisation, town, openedOn, closedOn, phase, closingReason, consentGivenOn
        case persons, children, contacts, goals, goalsReached, planAgreedOn
        case firstRating, lastRating
        case position, relation, sex, birthYear, age, nationality, entryYear, title, livelihood,
            healthInsurance

        /// Said of a person, not of the household.
        public var isOfPerson: Bool {
            switch self {
            case .position, .relation, .sex, .birthYear, .age, .nationality, .entryYear, .title,
                .livelihood, .healthInsurance:
                true
            default: false
            }
        }

        public var isOfLifeDomain: Bool { self == .firstRating || self == .lastRating }

        var isDay: Bool {
            switch self {
            case .openedOn, .closedOn, .consentGivenOn, .planAgreedOn: true
            default: false
            }
        }
    }

    public let kind: Kind
    public let lifeDomain: LifeDomain?

    public init(_ kind: Kind, of lifeDomain: LifeDomain? = nil) {
        self.kind = kind
        self.lifeDomain = lifeDomain
    }

    init?(text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard let kind = parts.first.flatMap(Kind.init(rawValue:)) else { return nil }
        let domain = parts.count > 1 ? LifeDomain(rawValue: parts[1]) : nil
        guard kind.isOfLifeDomain == (domain != nil) else { return nil }
        self.init(kind, of: domain)
    }
}
