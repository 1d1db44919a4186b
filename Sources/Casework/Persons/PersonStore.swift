import Kernel

/// Keeps the persons of the households within sight, and the keys by which their names are found.
public protocol PersonStore {
    func find(_ id: Person.ID) throws -> Person?
    func all(in caseFile: CaseFile.ID) throws -> [Person]
    func add(_ person: Person) throws
    func save(_ person: Person, expected: Revision) throws
    func search(_ nameKeys: [[String]], limit: Int) throws -> [Person]
}

extension PersonStore {
    public func require(_ id: Person.ID) throws -> Person {
        guard let person = try find(id) else { throw PersonRefusal.notFound }
        return person
    }
}
