import Kernel

/// What a release covers: whose data, of which life domains, of which special categories (Umfang der Freigabe).
///
/// A special category is never contained in a life domain: it must be named itself (Art. 9 (2) a DSGVO).
public struct ReleasedContent: Codable, Equatable, Sendable {
    private let lifeDomains: CodeList<LifeDomain>
    private let specialCategories: CodeList<SpecialCategory>
    private let personIds: CodeList<Person.ID>

    public init(
        domains: [LifeDomain],
        categories: [SpecialCategory],
        persons: [Person.ID]
    )
        throws(ReleaseRefusal)
    {
        guard !(domains.isEmpty && categories.isEmpty) else { throw .nothingReleased }
        guard !persons.isEmpty else { throw .personsMissing }
        lifeDomains = CodeList(domains)
        specialCategories = CodeList(categories)
        personIds = CodeList(persons)
    }

    public var domains: [LifeDomain] { lifeDomains.codes }
    public var categories: [SpecialCategory] { specialCategories.codes }
    public var persons: [Person.ID] { personIds.codes }

    public func covers(_ topic: ReleasedTopic, about person: Person.ID) -> Bool {
        guard persons.contains(person) else { return false }
        switch topic {
        case .category(let category):
            return categories.contains(category)
        case .domain(let domain):
            guard domains.contains(domain) else { return false }
            return domain.specialCategory.map { categories.contains($0) } ?? true
        }
    }
}

/// What somebody may be told about: a life domain, or a special category (Gegenstand der Freigabe).
public enum ReleasedTopic: Hashable, Sendable {
    case domain(LifeDomain)
    case category(SpecialCategory)
}

extension LifeDomain {
    /// What is said in this domain belongs to this special category by its nature.
    public var specialCategory: SpecialCategory? { rawValue == "health" ? .health : nil }
}
