import Pathways

/// The catalogues that explain free text in a case list.
public struct CaseListTerms: Sendable {
    public let titles: TermReader<ResidenceTitle>
    public let benefits: TermReader<BenefitRegime>

    /// Catalogues as Resources/Terms/titles.yaml and benefits.yaml hold them.
    public init(titles: TermCatalogue, benefits: TermCatalogue) throws(TermCatalogueMistake) {
        self.titles = try TermReader(titles)
        self.benefits = try TermReader(benefits, allowsSeveral: true)
    }
}
