import Kernel

/// Takes in what came from a partner: a package, its withdrawal, or a receipt for one's own (einlesen).
public struct TakeInPackage: Action {
    public static let permission = Permission.openCases

    public let bytes: [UInt8]

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    // The header is not proven yet, so it may name what it likes: only a whole identifier is noted.
    public var subject: Subject {
        (try? PackageHeader(reading: bytes)).map { Subject("package", $0.package) } ?? .all("package")
    }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> PackageRecord {
        let opened = try stores.packages.open(bytes, on: moment.day)
        let latest = moment.instant.adding(seconds: PackageLimits.clockSeconds)
        guard opened.header.createdAt <= latest else { throw PackageRefusal.fromTheFuture }
        guard moment.instant < opened.header.expiresAt else { throw PackageRefusal.expired }
        switch opened.content {
        case .caseFile(let package, let documents):
            return try keep(opened, try CheckedPackage(package, documents), stores, user)
        case .receipt(let receipt):
            return try settle(receipt, from: opened, stores, moment)
        case .withdrawal(let withdrawal):
            return try withdraw(withdrawal, from: opened, stores, by: user, at: moment)
        }
    }

    private func keep(
        _ opened: OpenedPackage,
        _ checked: CheckedPackage,
        _ stores: any CaseworkStores,
        _ user: User
    ) throws -> PackageRecord {
        let header = opened.header
        let known = try stores.packages.received(header.package, from: opened.partner.id)
        guard known?.state != .withdrawn else { throw PackageRefusal.withdrawn }
        guard try !stores.packages.wasSeen(header.package) else { throw PackageRefusal.replayed }
        let record = PackageRecord(from: opened, by: user)
        try stores.packages.add(record, content: bytes, manifest: nil)
        return record
    }

    // Where the notice overtakes its package, or the package never comes, it is remembered: then nobody accepts it.
    private func withdraw(
        _ withdrawal: PackageWithdrawal,
        from opened: OpenedPackage,
        _ stores: any CaseworkStores,
        by user: User,
        at moment: Moment
    ) throws -> PackageRecord {
        guard withdrawal.package == opened.header.package else { throw PackageRefusal.broken }
        if let known = try stores.packages.received(withdrawal.package, from: opened.partner.id) {
            return try stores.packages.withdraw(known, at: moment.instant)
        }
        guard try !stores.packages.wasSeen(withdrawal.package) else { throw PackageRefusal.replayed }
        let record = PackageRecord(from: opened, by: user)
        try stores.packages.add(record, content: [], manifest: nil)
        return try stores.packages.withdraw(record, at: moment.instant)
    }

    private func settle(
        _ receipt: PackageReceipt,
        from opened: OpenedPackage,
        _ stores: any CaseworkStores,
        _ moment: Moment
    ) throws -> PackageRecord {
        guard receipt.package == opened.header.package, receipt.reason.count <= 500,
            receipt.caseNumber.count <= 100
        else { throw PackageRefusal.broken }
        guard var record = try stores.packages.sent(receipt.package, to: opened.partner.id) else {
            throw PackageRefusal.receiptUnknown
        }
        guard record.state != .withdrawn else { throw PackageRefusal.withdrawn }
        guard !record.state.isSettled else { throw PackageRefusal.receiptSettled }
        let expected = record.revision
        try record.settle(with: receipt)
        try stores.packages.save(record, expected: expected)
        if receipt.outcome == .accepted {
            try MovedCase(record: record, partner: opened.partner).close(in: stores, on: moment)
        }
        try stores.packages.forgetContent(of: record)
        return record
    }
}

extension PackageRecord {
    fileprivate init(from opened: OpenedPackage, by user: User) {
        let validity = Validity(from: opened.header.createdAt, until: opened.header.expiresAt)
        self.init(
            opened.header.package,
            of: nil,
            between: opened.office,
            and: opened.partner.id,
            validity,
            by: user
        )
    }
}

/// Ends the sender's work once the receiver has accepted (abgegebener Fall).
struct MovedCase {
    let record: PackageRecord
    let partner: Partner

    // The case may have changed hands or been closed since the package left; whoever leads it now is asked nothing,
    // because the person already has somebody who does.
    func close(in stores: any CaseworkStores, on moment: Moment) throws {
        let keeps = try stores.packages.manifest(of: record)?.keeps
        guard let (stores, user) = try stores.packages.asResponsible(for: record), let id = record.caseFileId,
            var file = try stores.caseFiles.find(id), file.isOpen, keeps?.closesCase != false
        else { return }
        let expected = file.revision
        let reason = stores.profile.handedOverReason
        try file.close(reason, on: max(moment.day, file.phaseSince))
        try stores.caseFiles.save(file, expected: expected)
        let details = try ClosingDetails(
            handOverTo: String("\(partner.name), \(record.numberThere)".prefix(200)),
            feedback: .notAsked,
            afterCareOn: nil,
            summary: ""
        )
        let closing = Closing(of: id, reason, details, on: moment.day, by: user)
        let goals = try stores.helpPlans.plan(of: id).goals
        try stores.closings.add(closing, goals.enumerated().map { ClosedGoal($1, position: $0) })
        for var followUp in try stores.followUps.all(in: id) where followUp.doneOn == nil {
            let expected = followUp.revision
            try followUp.complete(on: moment.day)
            try stores.followUps.save(followUp, expected: expected)
        }
    }
}
