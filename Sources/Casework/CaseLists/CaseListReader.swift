import Kernel

/// Turns the bytes of a case list into checked drafts; keeps nothing and asks nobody (Listenleser).
public struct CaseListReader: Sendable {
    /// What somebody chose for a column instead of what was found.
    public enum Choice: Hashable, Sendable {
        case field(CaseListField)
        case notUsed
    }

    let profile: CaseListProfile
    let terms: CaseListTerms
    let references: CaseListReferences
    let today: Day
    let doubles: any PossibleDoubles
    let limits: CaseListLimits

    public init(
        profile: CaseListProfile,
        terms: CaseListTerms,
        references: CaseListReferences,
        today: Day,
        doubles: any PossibleDoubles = SimilarPersonDoubles(),
        limits: CaseListLimits = CaseListLimits()
    ) {
        self.profile = profile
        self.terms = terms
        self.references = references
        self.today = today
        self.doubles = doubles
        self.limits = limits
    }
}
