import Kernel

/// Keeps the agreements between agencies of the user's municipality.
public protocol AgreementStore {
    /// Those in force first, then by title.
    func all() throws -> [CooperationAgreement]
    func find(_ id: CooperationAgreement.ID) throws -> CooperationAgreement?
    func paper(of agreement: CooperationAgreement) throws -> [UInt8]
    func add(_ agreement: CooperationAgreement, paper: AgreementPaper?) throws
    /// Without a paper the one that is kept stays.
    func save(_ agreement: CooperationAgreement, paper: AgreementPaper?, expected: Revision) throws
}

/// What agreements need kept.
public protocol AgreementStores: AgencyNetworkStores {
    var agreements: any AgreementStore { get }
}

extension AgreementStores {
    func requireAgreement(_ id: CooperationAgreement.ID) throws -> CooperationAgreement {
        guard let found = try agreements.find(id) else { throw AgreementRefusal.notFound }
        return found
    }
}
