import Kernel

/// Sets a follow-up in a case, for oneself.
public struct SetFollowUp: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let details: FollowUpDetails

    public init(caseFile: CaseFile.ID, details: FollowUpDetails) {
        self.caseFile = caseFile
        self.details = details
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> FollowUp {
        _ = try stores.caseFiles.require(caseFile)
        let followUp = FollowUp(details, in: caseFile, for: user.id)
        try stores.followUps.add(followUp)
        return followUp
    }
}
