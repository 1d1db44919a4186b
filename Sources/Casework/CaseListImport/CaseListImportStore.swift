import Kernel

/// Keeps case lists on their way, and which rows were imported before.
public protocol CaseListImportStore {
    /// Only one's own imports are found.
    func find(_ id: CaseListImport.ID) throws -> CaseListImport?
    func content(of id: CaseListImport.ID) throws -> [UInt8]
    func add(_ listImport: CaseListImport, content: [UInt8]) throws
    func save(_ listImport: CaseListImport) throws
    func forgetContent(of id: CaseListImport.ID) throws

    func caseFile(ofHousehold sourceKey: String) throws -> CaseFile.ID?
    func keep(_ caseFile: CaseFile.ID, asHousehold sourceKey: String) throws
    /// The raw text of a row that was imported before.
    func rawRow(_ key: String) throws -> String?
    func keep(_ row: ImportedRow) throws
}

extension CaseListImportStore {
    public func require(_ id: CaseListImport.ID) throws -> CaseListImport {
        guard let found = try find(id) else { throw CaseListImportRefusal.notFound }
        return found
    }
}

/// A row of a list with the person it became.
public struct ImportedRow: Equatable, Sendable {
    public let key: String
    public let raw: String
    public let listImport: CaseListImport.ID
    public let line: Int
    public let person: Person.ID
}
