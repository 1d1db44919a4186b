import Kernel

/// Seals what is released of a case for a partner; the case goes on here until the partner accepts (Paket vorbereiten).
public struct PreparePackage: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let partner: Partner.ID
    public let choice: PackageChoice

    public init(caseFile: CaseFile.ID, partner: Partner.ID, choice: PackageChoice) {
        self.caseFile = caseFile
        self.partner = partner
        self.choice = choice
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> PackageRecord {
        let file = try stores.caseFiles.requireOpen(caseFile)
        let partner = try stores.partners.require(partner)
        guard partner.key != nil else { throw PackageRefusal.partnerUnconfirmed }
        guard try !stores.packages.outgoing(of: caseFile).contains(where: { $0.isOpen(at: moment.instant) })
        else { throw PackageRefusal.onTheWay }
        var assembly = try PackageAssembly(of: file, for: partner, choice, in: stores, by: user, at: moment)
        guard !assembly.isProtected || choice.confirmsProtection else {
            throw PackageRefusal.protectedUnconfirmed
        }
        let content = try assembly.assemble()
        let validity = Validity(from: moment, days: PackageLimits.validDays)
        let record = PackageRecord(
            .new(),
            of: file,
            between: file.organisationId,
            and: partner.id,
            validity,
            by: user
        )
        let addressing = PackageAddressing(to: partner, record.id, validity)
        let bytes = try stores.packages.seal(content, addressing, on: moment.day)
        guard bytes.count <= PackageLimits.bytes else { throw PackageRefusal.tooLarge }
        try stores.packages.add(record, content: bytes, manifest: assembly.package.manifest)
        return record
    }
}

extension PartnerStore {
    public func require(_ id: Partner.ID) throws -> Partner {
        guard let partner = try all().first(where: { $0.id == id }) else {
            throw PackageRefusal.partnerMissing
        }
        return partner
    }
}

extension PackageStore {
    func require(_ id: PackageRecord.ID, _ direction: PackageRecord.Direction) throws -> PackageRecord {
        guard let found = try find(id, direction) else { throw PackageRefusal.notFound }
        return found
    }
}
