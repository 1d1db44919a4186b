import Kernel

/// Keeps the consents of the cases within sight.
public protocol ConsentStore {
    func all(in caseFile: CaseFile.ID) throws -> [Consent]
    func add(_ consent: Consent) throws
    func save(_ consent: Consent, expected: Revision) throws
}
