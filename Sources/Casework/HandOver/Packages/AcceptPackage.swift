import Kernel

/// Takes over responsibility: opens a case with what came, and signs the receipt that ends the sender's (annehmen).
public struct AcceptPackage: Action {
    public static let permission = Permission.openCases

    public let package: PackageRecord.ID

    public init(_ package: PackageRecord.ID) {
        self.package = package
    }

    public var subject: Subject { Subject("package", package) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> PackageRecord {
        var record = try stores.packages.require(package, .incoming)
        try record.requireOpen(at: moment.instant)
        let opened = try stores.packages.open(try stores.packages.content(of: record), on: moment.day)
        guard case .caseFile(let content, let documents) = opened.content else { throw PackageRefusal.broken }
        let checked = try CheckedPackage(content, documents)
        let file = try Unpacking(checked, in: stores, by: user, at: moment).open()
        let expected = record.revision
        try record.accept(as: file, at: moment.instant)
        try stores.packages.save(record, expected: expected)
        try stores.packages.keep(content.manifest, of: record)
        let receipt = PackageReceipt(
            package: record.id,
            outcome: .accepted,
            reason: "",
            caseNumber: file.number,
            settledAt: moment.instant
        )
        try stores.packages.answer(opened, with: receipt, for: record, at: moment)
        return record
    }
}

/// Does not take over, and says why; the sender stays responsible (Paket ablehnen).
public struct RefusePackage: Action {
    public static let permission = Permission.openCases

    public let package: PackageRecord.ID
    public let reason: String

    public init(_ package: PackageRecord.ID, reason: String) {
        self.package = package
        self.reason = reason
    }

    public var subject: Subject { Subject("package", package) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> PackageRecord {
        var record = try stores.packages.require(package, .incoming)
        try record.requireOpen(at: moment.instant)
        let opened = try stores.packages.open(try stores.packages.content(of: record), on: moment.day)
        let expected = record.revision
        try record.refuse(because: reason, at: moment.instant)
        try stores.packages.save(record, expected: expected)
        let receipt = PackageReceipt(
            package: record.id,
            outcome: .refused,
            reason: record.reason,
            caseNumber: "",
            settledAt: moment.instant
        )
        try stores.packages.answer(opened, with: receipt, for: record, at: moment)
        return record
    }
}

/// The sealed receipt, for a file or for the way to the sender's server (Quittungsdatei).
public struct ReadReceiptFile: Query {
    public static let permission = Permission.openCases
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
    ) throws -> PackageFile {
        let record = try stores.packages.require(package, .incoming)
        let bytes = try stores.packages.receipt(of: record)
        guard !bytes.isEmpty else { throw PackageRefusal.notFound }
        return PackageFile(
            record: record,
            partner: try stores.partners.require(record.partnerId),
            bytes: bytes
        )
    }
}

extension PackageStore {
    // Signed with the key the package was sealed for: that one the sender knows.
    fileprivate func answer(
        _ opened: OpenedPackage,
        with receipt: PackageReceipt,
        for record: PackageRecord,
        at moment: Moment
    ) throws {
        let addressing = PackageAddressing(
            to: opened.partner,
            record.id,
            Validity(from: moment, days: 90),
            signedBy: opened.header.receiver
        )
        try keepReceipt(try seal(.receipt(receipt), addressing, on: moment.day), of: record)
        try forgetContent(of: record)
    }
}
