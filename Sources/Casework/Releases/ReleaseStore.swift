import Kernel

/// Keeps the releases of the cases within sight.
public protocol ReleaseStore {
    /// The latest given first.
    func all(in caseFile: CaseFile.ID) throws -> [Release]
    func add(_ release: Release) throws
    func save(_ release: Release, expected: Revision) throws
    /// Those under which a referral was sent and none accepted: they open no shared file yet.
    func heldBack(in caseFile: CaseFile.ID) throws -> Set<Release.ID>
    /// Who of another organisation read the case and when, the latest first.
    func looks(at caseFile: CaseFile.ID, limit: Int) throws -> [SharedLook]
    /// Consents and releases of open cases within sight that end between these days, the first to end first.
    func ending(from: Day, until: Day, limit: Int) throws -> [EndingPermission]
}

/// Someone of another organisation read what is released to it (Einsicht).
public struct SharedLook: Codable, Equatable, Sendable {
    public let at: Instant
    public let readerName: String
    public let organisationId: Organisation.ID
    public let organisationName: String
}

/// A consent or a release that ends soon, with the case, for the list of what is due (auslaufende Erlaubnis).
public struct EndingPermission: Codable, Equatable, Sendable {
    public enum Kind: String, Codable, Sendable {
        case consent, waiver, release
    }

    public let caseFileId: CaseFile.ID
    /// Nothing where the household is protected.
    public let caseTitle: String?
    public let caseNumber: String
    public let caseManagerId: User.ID
    public let kind: Kind
    /// Identifier of the consent or release.
    public let permissionId: String
    /// Empty for a consent.
    public let recipient: String
    public let untilOn: Day
}

extension CaseworkStores {
    public func sharingBasis(of file: CaseFile, on day: Day) throws -> SharingBasis {
        SharingBasis(
            releases: try releases.all(in: file.id),
            consent: ConsentStanding(of: try consents.all(in: file.id), on: day),
            isOpen: file.closedOn == nil,
            household: try persons.all(in: file.id).map(\.id),
            heldBack: try releases.heldBack(in: file.id)
        )
    }

    /// What an organisation may be told of a case today, for letters, calls and conferences:
    /// `knowledge(…).allows(.domain(language), about: person)`, `.allows(housing)`, `.allows(.health)`.
    public func knowledge(
        of organisation: Organisation.ID,
        in caseFile: CaseFile.ID,
        on day: Day
    ) throws -> ReleasedKnowledge {
        try sharingBasis(of: try caseFiles.require(caseFile), on: day).knowledge(of: organisation, on: day)
    }
}
