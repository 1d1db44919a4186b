import Kernel

/// Keeps a file from being deleted, with the reason; set and lifted also after the closing.
public struct SetLegalHold: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let reason: String

    public init(caseFile: CaseFile.ID, reason: String) {
        self.caseFile = caseFile
        self.reason = reason
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> LegalHold {
        _ = try stores.caseFiles.require(caseFile)
        guard try !stores.closings.holds(in: caseFile).contains(where: \.isInForce) else {
            throw ClosingRefusal.heldAlready
        }
        let hold = try LegalHold(of: caseFile, reason: reason, on: moment.day, by: user)
        try stores.closings.add(hold)
        return hold
    }
}

/// Ends a legal hold; that it was there stays in the file.
public struct LiftLegalHold: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let hold: LegalHold.ID

    public init(caseFile: CaseFile.ID, hold: LegalHold.ID) {
        self.caseFile = caseFile
        self.hold = hold
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> LegalHold {
        _ = try stores.caseFiles.require(caseFile)
        let found = try stores.closings.holds(in: caseFile).first { $0.id == hold && $0.isInForce }
        guard var hold = found else { throw ClosingRefusal.holdNotFound }
        hold.lift(on: moment.day, by: user)
        try stores.closings.save(hold)
        return hold
    }
}
