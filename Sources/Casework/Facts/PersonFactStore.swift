import Kernel
import Pathways

/// Keeps the facts recorded of the persons within sight.
///
/// Protected ones come without contents for whoever may not open protected texts.
public protocol PersonFactStore {
    func all(in caseFile: CaseFile.ID) throws -> [PersonFact]
    func add(_ fact: PersonFact) throws
    func save(_ fact: PersonFact, expected: Revision) throws
    func remove(_ fact: PersonFact, expected: Revision) throws
}

extension CaseworkStores {
    func requireFact(_ id: PersonFact.ID, of person: Person) throws -> PersonFact {
        let kept = try personFacts.all(in: person.caseFileId)
        guard let fact = kept.first(where: { $0.id == id && $0.personId == person.id }) else {
            throw FactRefusal.notFound
        }
        return fact
    }

    /// The fact as the catalogue has it, for someone who may write it down.
    func requireDefinition(_ key: FactKey, for user: User) throws(FactRefusal) -> FactDefinition {
        guard let definition = rulebook.facts[key] else { throw .unknownFact }
        guard definition.sensitivity == .ordinary || user.may(.openProtectedTexts) else { throw .protected }
        return definition
    }
}
