import Kernel

/// The sealed package, for a file or for the way to the partner's server (Paketdatei).
public struct ReadPackageFile: Query {
    public static let permission = Permission.leadCases
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
    ) throws -> PackageFile {
        let record = try stores.packages.require(package, .outgoing)
        guard record.isOpen(at: moment.instant) else { throw PackageRefusal.settled }
        return PackageFile(
            record: record,
            partner: try stores.partners.require(record.partnerId),
            bytes: try stores.packages.content(of: record)
        )
    }
}

/// Notes that a package left the house, as a file or over the network (Paket abgesandt).
public struct MarkPackageSent: Action {
    public static let permission = Permission.leadCases

    public let package: PackageRecord.ID

    public init(_ package: PackageRecord.ID) {
        self.package = package
    }

    public var subject: Subject { Subject("package", package) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> PackageRecord {
        var record = try stores.packages.require(package, .outgoing)
        guard record.isOpen(at: moment.instant) else { throw PackageRefusal.settled }
        guard record.state == .prepared else { return record }
        let expected = record.revision
        try record.move(to: .sent, at: moment.instant)
        try stores.packages.save(record, expected: expected)
        return record
    }
}

/// A sealed package, receipt or withdrawal with its partner (Paketdatei).
public struct PackageFile: Sendable {
    public let record: PackageRecord
    public let partner: Partner
    public let bytes: [UInt8]
}
