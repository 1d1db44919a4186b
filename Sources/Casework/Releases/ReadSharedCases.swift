import AgencyNetwork
import Kernel

/// The cases of which something is released to the user's organisation today.
public struct ReadSharedCases: Query {
    public static let permission = Permission.readSharedCases
    public static let readsPersonalData = true

    public init() {}

    public var subject: Subject { .all("sharedCases") }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> SharedCases {
        let cases = try stores.sharedCases.all().compactMap { file in
            try stores.sharedCases.find(file.id)?.shared(with: user.organisation, on: moment.day)
        }
        return SharedCases(cases: cases, agencies: try stores.agencies.all(), profile: stores.profile)
    }
}

/// What one case shows to the user's organisation today, and why.
public struct ReadSharedCase: Query {
    public static let permission = Permission.readSharedCases
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
    ) throws -> SharedCases {
        let record = try stores.sharedCases.find(caseFile)
        guard let shared = record?.shared(with: user.organisation, on: moment.day) else {
            throw CaseFileRefusal.notFound
        }
        return SharedCases(cases: [shared], agencies: try stores.agencies.all(), profile: stores.profile)
    }
}

/// What the pages of another organisation show.
public struct SharedCases: Sendable {
    public let cases: [SharedCaseFile]
    let agencies: [Agency]
    public let profile: CaseworkProfile

    public func agency(_ id: Organisation.ID) -> String {
        agencies.first { $0.id == id }?.name ?? ""
    }
}
