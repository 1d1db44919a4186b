import Kernel
import Pathways

/// Everything kept about the persons of a case that rules may ask for (Sachverhalte eines Falls).
public struct CaseKnowledge: Sendable {
    let household: [Person]
    let statuses: [ResidenceStatus]
    let coverage: [CoveragePeriod]
    let facts: [PersonFact]
    let caseOpenedOn: Day

    init(of caseFile: CaseFile, from stores: any CaseworkStores) throws {
        household = try stores.persons.all(in: caseFile.id)
        statuses = try stores.legalSpheres.statuses(in: caseFile.id)
        coverage = try stores.legalSpheres.coverage(in: caseFile.id)
        facts = try stores.personFacts.all(in: caseFile.id)
        caseOpenedOn = caseFile.openedOn
    }

    public init(
        household: [Person],
        statuses: [ResidenceStatus],
        coverage: [CoveragePeriod],
        facts: [PersonFact],
        caseOpenedOn: Day
    ) {
        self.household = household
        self.statuses = statuses
        self.coverage = coverage
        self.facts = facts
        self.caseOpenedOn = caseOpenedOn
    }

    public func persons(_ catalogue: FactCatalogue) -> [PersonPathways] {
        household.map { person(catalogue, $0) }
    }

    private func person(_ catalogue: FactCatalogue, _ person: Person) -> PersonPathways {
        let facts = facts.filter { $0.personId == person.id }
        let statuses = statuses.filter { $0.personId == person.id }
        let derived = derived(catalogue, person, besides: Set(facts.map(\.fact)))
        var situation = Situation(born: person.details.birth, entered: person.details.entry)
        situation.statuses = statuses.map(\.record)
        for fact in facts {
            guard let definition = catalogue[fact.fact], let record = fact.record(definition) else {
                continue
            }
            situation.facts[fact.fact, default: []].append(record)
        }
        for fact in derived { situation.facts[fact.fact, default: []].append(fact.record) }
        return PersonPathways(
            person: person,
            situation: situation,
            statuses: statuses,
            facts: facts,
            derived: derived
        )
    }

    // What somebody wrote down of the children is taken before what their birthdays say.
    private func derived(
        _ catalogue: FactCatalogue,
        _ person: Person,
        besides recorded: Set<FactKey>
    ) -> [DerivedFact] {
        let coverage = coverage.filter { $0.personId == person.id }
        var derived = catalogue.facts.flatMap { DerivedFact.all($0, from: coverage) }
        if !recorded.contains(.minorChildInHousehold), catalogue[.minorChildInHousehold] != nil {
            derived += children(of: person).compactMap {
                DerivedFact.minorChild($0, of: person, caseOpenedOn: caseOpenedOn)
            }
        }
        return derived
    }

    /// Relations are told as seen from the reference person.
    private func children(of person: Person) -> [Person] {
        switch person.details.relation {
        case .reference, .partner: household.filter { $0.details.relation == .child }
        case .parent: household.filter { [.reference, .sibling].contains($0.details.relation) }
        case .child, .sibling, .other: []
        }
    }
}

extension ResidenceStatus {
    /// As rules take it; a status for which a document is named counts as proven.
    var record: StatusRecord {
        StatusRecord(
            title,
            from: fromOn.map { .day($0) } ?? .unknown,
            until: untilOn,
            proof: document.isEmpty ? .asserted : .proven,
            document: document,
            recordedOn: recordedOn
        )
    }
}
