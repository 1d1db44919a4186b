import Pathways

/// What has to happen before a right to stay ends (Ablauf eines Aufenthaltsrechts).
public enum TitleExpiry: String, CaseIterable, Sendable {
    /// Who applies in time keeps the title until the office decides, § 81 Abs. 4 AufenthG.
    case renewInTime
    /// Nothing but § 25a or § 25b can follow, § 104c Abs. 3 AufenthG.
    case onlyOtherTitle
    /// No title, so nothing carries on by an application.
    case presentInTime
    /// Ends by itself only with the person's own decision, or the paper alone ends.
    case paperOnly
}

extension ResidenceTitle {
    public var expiry: TitleExpiry {
        if self == .ae104c { return .onlyOtherTitle }
        return switch kind {
        case .residencePermit, .visa: .renewInTime
        case .settlementPermit, .longTermResidentEU, .freedomOfMovement, .germanCitizenship: .paperOnly
        case .noTitle, .duldung, .proofOfArrival, .gestattung, .fiktion: .presentInTime
        }
    }
}
