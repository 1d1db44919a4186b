import Kernel

/// The persons and agencies around a household.
public struct ReadSocialNetwork: Query {
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
    ) throws -> CaseSocialNetwork {
        CaseSocialNetwork(
            caseFile: try stores.caseFiles.require(caseFile),
            contacts: try stores.socialNetworks.contacts(of: caseFile)
        )
    }
}

/// What the page on the network of a household shows.
public struct CaseSocialNetwork: Sendable {
    public let caseFile: CaseFile
    public let contacts: [NetworkContact]
}
