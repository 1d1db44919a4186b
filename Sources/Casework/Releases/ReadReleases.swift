import AgencyNetwork
import Kernel

/// The releases of a case with what they come to today, and who of other organisations looked.
public struct ReadReleases: Query {
    public static let permission = Permission.readCases
    public static let readsPersonalData = true

    public let caseFile: CaseFile.ID

    public init(_ caseFile: CaseFile.ID) {
        self.caseFile = caseFile
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> CaseReleases {
        let file = try stores.caseFiles.require(caseFile)
        return CaseReleases(
            caseFile: file,
            basis: try stores.sharingBasis(of: file, on: moment.day),
            consents: try stores.consents.all(in: caseFile),
            persons: try stores.persons.all(in: caseFile),
            agencies: try stores.agencies.all().filter { $0.id != file.organisationId },
            looks: try stores.releases.looks(at: caseFile, limit: 100),
            profile: stores.profile,
            today: moment.day
        )
    }
}

/// What the page on releases shows.
public struct CaseReleases: Sendable {
    public let caseFile: CaseFile
    public let basis: SharingBasis
    public let consents: [Consent]
    public let persons: [Person]
    /// Whom something may be released to.
    public let agencies: [Agency]
    public let looks: [SharedLook]
    public let profile: CaseworkProfile
    public let today: Day

    public var releases: [Release] { basis.releases }

    public func agency(_ id: Organisation.ID) -> String {
        agencies.first { $0.id == id }?.name ?? ""
    }

    public func names(_ persons: [Person.ID]) -> [String] {
        self.persons.filter { persons.contains($0.id) }.map(\.details.displayName)
    }

    /// What could be read at the moment of a look, worked out from the releases as they stood then.
    public func seen(in look: SharedLook) -> ReleasedKnowledge {
        let day = look.at.day
        let known = SharingBasis(
            releases: releases.compactMap { $0.asKnown(at: look.at) },
            consent: ConsentStanding(of: consents, on: day),
            isOpen: true,
            household: basis.household
        )
        return known.knowledge(of: look.organisationId, on: day, by: .reading)
    }

    /// Who may know something today, in the order of their names.
    public var knowing: [(agency: Agency, knowledge: ReleasedKnowledge)] {
        agencies.map { ($0, basis.knowledge(of: $0.id, on: today)) }.filter { !$0.1.isNothing }
    }
}
