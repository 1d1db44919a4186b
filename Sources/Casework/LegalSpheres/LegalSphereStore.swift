import Kernel

/// Keeps statuses and coverage periods of the persons within sight.
public protocol LegalSphereStore {
    func statuses(in caseFile: CaseFile.ID) throws -> [ResidenceStatus]
    func coverage(in caseFile: CaseFile.ID) throws -> [CoveragePeriod]
    func add(_ status: ResidenceStatus) throws
    func save(_ status: ResidenceStatus, expected: Revision) throws
    func add(_ coverage: CoveragePeriod) throws
    func save(_ coverage: CoveragePeriod, expected: Revision) throws
    func remove(_ status: ResidenceStatus, expected: Revision) throws
    func remove(_ coverage: CoveragePeriod, expected: Revision) throws
}

extension CaseworkStores {
    /// The person, in a case on which work goes on.
    func requirePersonAtWork(_ id: Person.ID) throws -> Person {
        let person = try persons.require(id)
        _ = try caseFiles.requireOpen(person.caseFileId)
        return person
    }

    func requireStatus(_ id: ResidenceStatus.ID, of person: Person) throws -> ResidenceStatus {
        let kept = try legalSpheres.statuses(in: person.caseFileId)
        guard let status = kept.first(where: { $0.id == id && $0.personId == person.id }) else {
            throw LegalSphereRefusal.notFound
        }
        return status
    }

    func requireCoverage(_ id: CoveragePeriod.ID, of person: Person) throws -> CoveragePeriod {
        let kept = try legalSpheres.coverage(in: person.caseFileId)
        guard let coverage = kept.first(where: { $0.id == id && $0.personId == person.id }) else {
            throw LegalSphereRefusal.notFound
        }
        return coverage
    }
}

extension Person {
    func checkBirth(notAfter day: Day?) throws(LegalSphereRefusal) {
        if let day, let born = details.birth.earliest, day < born { throw .beginsBeforeBirth }
    }
}
