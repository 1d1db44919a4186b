import Kernel

/// What could be handed over of a case to which partner, and what a choice would leave behind (Übergabe ansehen).
public struct PreviewPackage: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = true

    public let caseFile: CaseFile.ID
    /// `nil` where none is chosen yet.
    public let partner: Partner.ID?
    public let choice: PackageChoice

    public init(caseFile: CaseFile.ID, partner: Partner.ID?, choice: PackageChoice) {
        self.caseFile = caseFile
        self.partner = partner
        self.choice = choice
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> PackagePreview {
        let file = try stores.caseFiles.require(caseFile)
        let partners = try stores.partners.all()
        let chosen = partners.first { $0.id == partner }
        return PackagePreview(
            caseFile: file,
            isProtected: try stores.protections.protection(of: caseFile).isActive,
            partners: partners.filter { $0.key != nil },
            records: try stores.packages.outgoing(of: caseFile),
            offers: try stores.offers.all().filter { $0.caseFileId == caseFile },
            organisations: try others(than: file.organisationId, in: stores),
            notes: try stores.notes.page(of: caseFile, after: nil, limit: 200),
            documents: try stores.documents.all(in: caseFile).filter { !$0.document.isRemoved },
            outcome: try chosen.map { try outcome(of: file, for: $0, stores, user, moment) },
            profile: stores.profile,
            now: moment
        )
    }

    /// Organisations of the municipality whose case managers could take the case over.
    private func others(
        than own: Organisation.ID,
        in stores: any CaseworkStores
    ) throws -> [Organisation.ID: String] {
        try stores.staff.organisationsWithCaseManagers().filter { $0.key != own }
    }

    private func outcome(
        of file: CaseFile,
        for partner: Partner,
        _ stores: any CaseworkStores,
        _ user: User,
        _ moment: Moment
    ) throws -> PackagePreview.Outcome {
        do {
            var assembly = try PackageAssembly(
                of: file,
                for: partner,
                choice,
                in: stores,
                by: user,
                at: moment,
                readsContents: false
            )
            _ = try assembly.assemble()
            return PackagePreview.Outcome(
                partner: partner,
                package: assembly.package,
                freeTexts: assembly.freeTexts,
                refusal: nil
            )
        } catch let refusal as PackageRefusal {
            return PackagePreview.Outcome(partner: partner, package: nil, freeTexts: nil, refusal: refusal)
        }
    }
}

/// What the page about handing over a case to another municipality shows (Übergabeseite).
public struct PackagePreview: Sendable {
    /// What a partner would get under a choice, or why nothing.
    public struct Outcome: Sendable {
        public let partner: Partner
        public let package: CasePackage?
        /// Why journal and documents must stay whatever is chosen.
        public let freeTexts: LeftBehind.Reason?
        public let refusal: PackageRefusal?
    }

    public let caseFile: CaseFile
    public let isProtected: Bool
    /// Those whose key a person has confirmed.
    public let partners: [Partner]
    public let records: [PackageRecord]
    public let offers: [CaseOffer]
    public let organisations: [Organisation.ID: String]
    public let notes: [WrittenNote]
    public let documents: [ListedDocument]
    public let outcome: Outcome?
    public let profile: CaseworkProfile
    public let now: Moment
}
