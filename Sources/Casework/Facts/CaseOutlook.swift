import Kernel
import Pathways

/// On which days pathways open and close for the persons of a case (Ausblick).
public struct CaseOutlook: Equatable, Sendable {
    /// One day of one person.
    public struct Entry: Equatable, Sendable {
        public let person: Person.ID
        public let deadline: PathwayDeadline

        public init(_ deadline: PathwayDeadline, of person: Person.ID) {
            self.person = person
            self.deadline = deadline
        }
    }

    public let entries: [Entry]

    public init(_ entries: [Entry]) {
        self.entries = entries
    }

    /// Of those of whom somebody wrote down a fact; of the others too little is known for a deadline.
    public init(of knowledge: CaseKnowledge, _ rulebook: Rulebook, from day: Day) {
        entries = knowledge.persons(rulebook.facts).filter { !$0.facts.isEmpty }.flatMap { person in
            Evaluator(person.situation, on: ReferenceDates(evaluation: day), facts: rulebook.facts)
                .deadlines(rulebook.pathways, from: day)
                .map { Entry($0, of: person.person.id) }
        }
    }
}

extension CaseKnowledge {
    /// What is left for whoever may not open protected facts; `nil` where there are none.
    public var closed: CaseKnowledge? {
        guard facts.contains(where: \.isProtected) else { return nil }
        return CaseKnowledge(
            household: household,
            statuses: statuses,
            coverage: coverage,
            facts: facts.map(\.closed),
            caseOpenedOn: caseOpenedOn
        )
    }
}

extension PersonFact {
    fileprivate var closed: PersonFact {
        var fact = self
        if isProtected { fact.close() }
        return fact
    }
}
