/// A condition that must be met before a case may enter a phase (Bedingung).
///
/// Which phase asks for which gates is written in the municipality's profile.
public enum Gate: String, Codable, CaseIterable, Sendable {
    case consentValid, firstContactRecorded, assessmentMade, strengthsNamed, ownViewAsked
    case planWithGoal, planAgreed, stepUnderWay, stepWithAgency, goalsReviewed

    func isMet(by facts: GateFacts) -> Bool {
        switch self {
        case .consentValid: facts.consents > 0
        case .firstContactRecorded: facts.notes > 0
        case .assessmentMade: facts.ratedDomains > 0
        case .strengthsNamed: facts.domainsWithStrengths > 0
        case .ownViewAsked: facts.domainsWithOwnView > 0
        case .planWithGoal: facts.goals > 0 && facts.goalsWithoutStep == 0
        case .planAgreed: facts.agreements > 0
        case .stepUnderWay: facts.stepsUnderWay > 0
        case .stepWithAgency: facts.stepsWithAgency > 0
        case .goalsReviewed: facts.goals > 0 && facts.goalsOpen == 0
        }
    }
}

/// What the gates ask of a case, as counts: no names, no texts.
public struct GateFacts: Codable, Equatable, Sendable {
    /// Consents that hold on the day asked for.
    public var consents = 0
    public var notes = 0
    /// Life domains rated, with strengths, and with the person's own view, in the latest assessment.
    public var ratedDomains = 0
    public var domainsWithStrengths = 0
    public var domainsWithOwnView = 0
    public var goals = 0
    public var goalsOpen = 0
    public var goalsWithoutStep = 0
    public var agreements = 0
    public var stepsUnderWay = 0
    public var stepsWithAgency = 0

    public init() {}
}
