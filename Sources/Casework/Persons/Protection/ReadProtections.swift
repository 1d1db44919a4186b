import Kernel

/// Who of the household is protected, and who was.
public struct ReadProtections: Query {
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
    ) throws -> HouseholdProtection {
        HouseholdProtection(
            caseFile: try stores.caseFiles.require(caseFile),
            persons: try stores.persons.all(in: caseFile),
            marks: try stores.protections.marks(in: caseFile),
            profile: stores.profile
        )
    }
}

/// What the page about the protection of a household shows.
public struct HouseholdProtection: Sendable {
    public let caseFile: CaseFile
    public let persons: [Person]
    public let marks: [ProtectionMark]
    public let profile: CaseworkProfile
}
