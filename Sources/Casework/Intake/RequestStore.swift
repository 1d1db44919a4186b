import Kernel

/// Keeps requests; finds only those within the user's sight.
public protocol RequestStore {
    func find(_ id: CaseRequest.ID) throws -> CaseRequest?
    func clarification(of request: CaseRequest.ID) throws -> Clarification
    func names(around request: CaseRequest.ID) throws -> RequestNames
    func nextNumber(year: Int) throws -> String
    func add(_ request: CaseRequest) throws
    /// Refuses with `ChangedMeanwhile` where the kept revision is not `expected`.
    func save(_ request: CaseRequest, expected: Revision) throws
    func save(_ clarification: Clarification, of request: CaseRequest.ID) throws
    /// The oldest first, from after the request `last` where that is given.
    func page(_ filter: RequestFilter, after last: CaseRequest.ID?, limit: Int) throws -> [RequestListEntry]
    /// The offices whose requests are within sight.
    func offices() throws -> [RequestOffice]
    /// The request from which a case came.
    func origin(of caseFile: CaseFile.ID) throws -> CaseRequest.ID?
}

extension RequestStore {
    public func require(_ id: CaseRequest.ID) throws -> CaseRequest {
        guard let request = try find(id) else { throw RequestRefusal.notFound }
        return request
    }
}

/// Who deals with a request, by name.
public struct RequestNames: Codable, Equatable, Sendable {
    public let office: String
    public let receivedByName: String
    public let takenByName: String?
}

/// An office that received requests.
public struct RequestOffice: Codable, Equatable, Sendable {
    public let id: Organisation.ID
    public let name: String
}
