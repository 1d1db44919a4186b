import AgencyNetwork
import Kernel

/// Records what the person lets an agency know; in the place of an earlier release where one is named.
public struct RecordRelease: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let details: ReleaseDetails
    public let superseding: Release.ID?

    public init(caseFile: CaseFile.ID, details: ReleaseDetails, superseding: Release.ID? = nil) {
        self.caseFile = caseFile
        self.details = details
        self.superseding = superseding
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> Release {
        let file = try stores.caseFiles.requireOpen(caseFile)
        guard details.given.givenOn <= moment.day else { throw ReleaseRefusal.inTheFuture }
        try checkRecipient(of: file, in: stores)
        try checkContent(in: stores)
        try checkSuperseded(in: stores)
        let place = Release.Place(
            in: caseFile,
            textVersion: stores.profile.consentText,
            superseding: superseding
        )
        let release = Release(details, place, by: user, at: moment)
        try stores.releases.add(release)
        return release
    }

    private func checkRecipient(of file: CaseFile, in stores: any CaseworkStores) throws {
        guard details.recipientId != file.organisationId else { throw ReleaseRefusal.ownOrganisation }
        guard try stores.agencies.all().contains(where: { $0.id == details.recipientId }) else {
            throw ReleaseRefusal.unknownRecipient
        }
    }

    private func checkContent(in stores: any CaseworkStores) throws {
        let household = Set(try stores.persons.all(in: caseFile).map(\.id))
        guard household.isSuperset(of: details.content.persons) else { throw ReleaseRefusal.unknownPerson }
        guard Set(stores.profile.lifeDomains).isSuperset(of: details.content.domains) else {
            throw ReleaseRefusal.unknownDomain
        }
    }

    private func checkSuperseded(in stores: any CaseworkStores) throws {
        guard let superseding else { return }
        let kept = try stores.releases.all(in: caseFile)
        guard let earlier = kept.first(where: { $0.id == superseding }) else { throw ReleaseRefusal.notFound }
        guard earlier.details.recipientId == details.recipientId else { throw ReleaseRefusal.otherRecipient }
        guard earlier.withdrawnOn == nil else { throw ReleaseRefusal.alreadyWithdrawn }
        guard !kept.contains(where: { $0.supersedesId == superseding }) else {
            throw ReleaseRefusal.alreadySuperseded
        }
    }
}
