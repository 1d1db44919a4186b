import Kernel

/// Keeps the contacts around the households within sight.
public protocol SocialNetworkStore {
    /// Those that still belong to the map, in the order in which they were added.
    func contacts(of caseFile: CaseFile.ID) throws -> [NetworkContact]
    func add(_ contact: NetworkContact) throws
    func save(_ contact: NetworkContact, expected: Revision) throws
}

extension SocialNetworkStore {
    func require(_ id: NetworkContact.ID, in caseFile: CaseFile.ID) throws -> NetworkContact {
        guard let contact = try contacts(of: caseFile).first(where: { $0.id == id }) else {
            throw SocialNetworkRefusal.notFound
        }
        return contact
    }
}
