import Kernel

/// Keeps packages under way, seals them and opens those that came.
public protocol PackageStore {
    /// Those of one's own cases, and those that came to one's office; the latest first.
    func all() throws -> [PackageRecord]
    func find(_ id: PackageRecord.ID, _ direction: PackageRecord.Direction) throws -> PackageRecord?
    /// The package a receipt is about, whoever's case it is.
    func sent(_ id: PackageRecord.ID, to partner: Partner.ID) throws -> PackageRecord?
    /// The package that came from a partner, whichever of the offices here it came to.
    func received(_ id: PackageRecord.ID, from partner: Partner.ID) throws -> PackageRecord?
    func municipalityName() throws -> String
    /// How many referrals and transitions hang on a case; they are named, never given along.
    func bound(to caseFile: CaseFile.ID) throws -> (referrals: Int, transitions: Int)
    func wasSeen(_ id: PackageRecord.ID) throws -> Bool
    func outgoing(of caseFile: CaseFile.ID) throws -> [PackageRecord]
    func add(_ record: PackageRecord, content: [UInt8], manifest: PackageManifest?) throws
    func save(_ record: PackageRecord, expected: Revision) throws
    func content(of record: PackageRecord) throws -> [UInt8]
    func manifest(of record: PackageRecord) throws -> PackageManifest?
    func keep(_ manifest: PackageManifest, of record: PackageRecord) throws
    func keepReceipt(_ receipt: [UInt8], of record: PackageRecord) throws
    func receipt(of record: PackageRecord) throws -> [UInt8]
    /// Nothing of a settled package is kept but that it was.
    func forgetContent(of record: PackageRecord) throws
    /// The stores in the sight of whoever is responsible for the case now.
    func asResponsible(for record: PackageRecord) throws -> (stores: any CaseworkStores, user: User)?

    func seal(_ content: PackedContent, _ addressing: PackageAddressing, on day: Day) throws -> [UInt8]
    /// Checks signature and seal with the keys of both sides and nothing else.
    func open(_ bytes: [UInt8], on day: Day) throws -> OpenedPackage
}
