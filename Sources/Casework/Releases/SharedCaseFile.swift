import Kernel

/// What another organisation reads of a case: the released parts, each with its reason (geteilte Fallakte).
///
/// The only type a partner's page can show. It has no initialiser but the one `CaseRecord.shared` calls below.
public struct SharedCaseFile: Sendable {
    public let id: CaseFile.ID
    public let number: String
    public let organisation: Organisation.ID
    /// Only those of the household about whom something is released.
    public let persons: [SharedPerson]
    public let parts: [SharedPart]

    fileprivate init(_ record: CaseRecord, under knowledge: ReleasedKnowledge, domains: [LifeDomain]) {
        id = record.caseFile.id
        number = record.caseFile.number
        organisation = record.caseFile.organisationId
        persons = knowledge.coveredPersons.compactMap {
            record.person($0).map { SharedPerson($0, under: record.protection) }
        }
        parts = domains.map { SharedPart($0, of: record, under: knowledge) }
    }
}

/// A person of a released case: the name and nothing else (Person in der geteilten Akte).
public struct SharedPerson: Sendable, Identifiable {
    public let id: Person.ID
    /// Nothing where the household is protected.
    public let name: String?

    fileprivate init(_ person: Person, under protection: Protection) {
        id = person.id
        name = protection.told(person.details.displayName)
    }
}

/// One released life domain with what the case holds on it, and why it may be seen (freigegebener Lebensbereich).
public struct SharedPart: Sendable {
    public let domain: LifeDomain
    /// The releases that make it visible; never empty.
    public let grounds: [Release]
    public let assessedOn: Day?
    public let rating: DomainRating?
    public let goals: [SharedGoal]
    public let statuses: [ResidenceStatus]
    public let coverage: [CoveragePeriod]
    /// Left out because somebody's whereabouts are protected.
    public let isWithheld: Bool

    public var isEmpty: Bool { rating == nil && goals.isEmpty && statuses.isEmpty && coverage.isEmpty }

    // Assessment and plan speak of the whole household, so they are shown only where all of it is covered.
    fileprivate init(_ domain: LifeDomain, of record: CaseRecord, under knowledge: ReleasedKnowledge) {
        let topic = ReleasedTopic.domain(domain)
        let withheld = domain.tellsWhereabouts && record.hidesWhereabouts
        let wholeHousehold = knowledge.allows(topic) && !withheld
        let mayKnow = { (person: Person.ID) in !withheld && knowledge.allows(topic, about: person) }
        self.domain = domain
        grounds = knowledge.grounds(for: topic)
        isWithheld = withheld
        rating = wholeHousehold ? record.assessment?.rating(of: domain) : nil
        assessedOn = rating == nil ? nil : record.assessment?.assessment.assessedOn
        goals = wholeHousehold ? record.plan.shared(in: domain) : []
        statuses = domain.rawValue == "residence" ? record.statuses.filter { mayKnow($0.personId) } : []
        coverage = record.coverage.filter { $0.lifeDomain == domain && mayKnow($0.personId) }
    }
}

/// A goal of a released life domain with its steps (Ziel in der geteilten Akte).
public struct SharedGoal: Sendable {
    public let goal: Goal
    public let steps: [PlanStep]
}

extension CaseRecord {
    /// What may be read under this knowledge; `nil` where no release covers any domain.
    func shared(under knowledge: ReleasedKnowledge) -> SharedCaseFile? {
        let domains = knowledge.grounds.flatMap(\.details.content.domains)
        let visible = knowledge.domains(of: CodeList(LifeDomain.usual + domains).codes)
        guard !visible.isEmpty else { return nil }
        return SharedCaseFile(self, under: knowledge, domains: visible)
    }
}

extension HelpPlan {
    fileprivate func shared(in domain: LifeDomain) -> [SharedGoal] {
        goals.filter { $0.lifeDomain == domain }.map { SharedGoal(goal: $0, steps: steps(of: $0)) }
    }
}

extension LifeDomain {
    fileprivate var tellsWhereabouts: Bool { rawValue == "housing" }
}
