import Kernel

/// What is under way in either direction: packages of one's own cases, and those that came to one's office (Übergaben).
public struct ListPackages: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("package") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> PackageList {
        PackageList(
            records: try stores.packages.all(),
            partners: try stores.partners.all(),
            now: moment
        )
    }
}

/// The lines of the page of hand-overs between municipalities.
public struct PackageList: Sendable {
    public let records: [PackageRecord]
    public let partners: [Partner]
    public let now: Moment

    public func partner(of record: PackageRecord) -> Partner? {
        partners.first { $0.id == record.partnerId }
    }
}

/// Opens a package that came, before anything is accepted: nothing of it is kept open (Paket ansehen).
public struct ReadIncomingPackage: Query {
    public static let permission = Permission.openCases
    public static let readsPersonalData = true

    public let package: PackageRecord.ID

    public init(_ package: PackageRecord.ID) {
        self.package = package
    }

    public var subject: Subject { Subject("package", package) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> IncomingPackage {
        let record = try stores.packages.require(package, .incoming)
        let partner = try stores.partners.require(record.partnerId)
        guard record.isOpen(at: moment.instant) else {
            return IncomingPackage(
                record: record,
                partner: partner,
                content: nil,
                documents: [],
                manifest: try stores.packages.manifest(of: record),
                profile: stores.profile,
                now: moment
            )
        }
        let opened = try stores.packages.open(try stores.packages.content(of: record), on: moment.day)
        guard case .caseFile(let content, let documents) = opened.content else { throw PackageRefusal.broken }
        return IncomingPackage(
            record: record,
            partner: partner,
            content: content,
            documents: documents,
            manifest: content.manifest,
            profile: stores.profile,
            now: moment
        )
    }
}

/// What the preview of a package that came shows (Vorschau).
public struct IncomingPackage: Sendable {
    public let record: PackageRecord
    public let partner: Partner
    /// Nothing once it is settled or too old.
    public let content: CasePackage?
    /// The contents of its documents, for the virus scanner.
    public let documents: [[UInt8]]
    public let manifest: PackageManifest?
    public let profile: CaseworkProfile
    public let now: Moment
}

/// One package of one's own case, with what went along and what stayed (Übergabevorgang).
public struct ReadOutgoingPackage: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = false

    public let package: PackageRecord.ID

    public init(_ package: PackageRecord.ID) {
        self.package = package
    }

    public var subject: Subject { Subject("package", package) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> OutgoingPackage {
        let record = try stores.packages.require(package, .outgoing)
        return OutgoingPackage(
            record: record,
            partner: try stores.partners.require(record.partnerId),
            manifest: try stores.packages.manifest(of: record),
            hasRecall: try !stores.packages.receipt(of: record).isEmpty,
            profile: stores.profile,
            now: moment
        )
    }
}

/// What the page of one's own package shows.
public struct OutgoingPackage: Sendable {
    public let record: PackageRecord
    public let partner: Partner
    public let manifest: PackageManifest?
    /// A sealed notice of its withdrawal waits to be given to the other side, or was given.
    public let hasRecall: Bool
    public let profile: CaseworkProfile
    public let now: Moment
}
