import Kernel

/// Takes back a package nobody's acceptance has come back for; the other side gets a notice (zurückziehen).
///
/// An acceptance that arrives later is refused: responsibility never left.
public struct WithdrawPackage: Action {
    public static let permission = Permission.leadCases

    public let package: PackageRecord.ID

    public init(_ package: PackageRecord.ID) {
        self.package = package
    }

    public var subject: Subject { Subject("package", package) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> PackageRecord {
        var record = try stores.packages.require(package, .outgoing)
        guard !record.state.isSettled else { throw PackageRefusal.settled }
        let (expected, hasLeft) = (record.revision, record.state == .sent)
        try record.move(to: .withdrawn, at: moment.instant)
        try stores.packages.save(record, expected: expected)
        try stores.packages.forgetContent(of: record)
        if hasLeft { try notify(of: record, in: stores, at: moment) }
        return record
    }

    // Where the partner's key was retired nothing can be sealed any more; what was withdrawn stays so.
    private func notify(of record: PackageRecord, in stores: any CaseworkStores, at moment: Moment) throws {
        let partner = try stores.partners.require(record.partnerId)
        guard partner.key != nil else { return }
        let notice = PackageWithdrawal(package: record.id, withdrawnAt: moment.instant)
        let addressing = PackageAddressing(to: partner, record.id, Validity(from: moment, days: 90))
        let sealed = try stores.packages.seal(.withdrawal(notice), addressing, on: moment.day)
        try stores.packages.keepReceipt(sealed, of: record)
    }
}

/// The sealed notice that a package was withdrawn, for a file or for the way to the partner's server (Rückruf).
public struct ReadWithdrawalFile: Query {
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
    ) throws -> PackageFile {
        let record = try stores.packages.require(package, .outgoing)
        let bytes = try stores.packages.receipt(of: record)
        guard !bytes.isEmpty else { throw PackageRefusal.notFound }
        let partner = try stores.partners.require(record.partnerId)
        return PackageFile(record: record, partner: partner, bytes: bytes)
    }
}

/// Notes at the receiver that its acceptance came too late: the sender had withdrawn (Annahme zurückgewiesen).
public struct NoteWithdrawal: Action {
    public static let permission = Permission.openCases

    public let package: PackageRecord.ID

    public init(_ package: PackageRecord.ID) {
        self.package = package
    }

    public var subject: Subject { Subject("package", package) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> PackageRecord {
        let record = try stores.packages.require(package, .incoming)
        return try stores.packages.withdraw(record, at: moment.instant)
    }
}

extension PackageStore {
    /// What was refused here, or withdrawn before, stays as it is.
    func withdraw(_ record: PackageRecord, at instant: Instant) throws -> PackageRecord {
        guard record.state.reachable.contains(.withdrawn) else { return record }
        var withdrawn = record
        try withdrawn.move(to: .withdrawn, at: instant)
        try save(withdrawn, expected: record.revision)
        try forgetContent(of: withdrawn)
        return withdrawn
    }
}
