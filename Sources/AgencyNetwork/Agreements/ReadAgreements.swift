import Kernel

/// The agreements of the municipality's agencies (Kooperationsvereinbarungen).
public struct ReadAgreements: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("cooperationAgreement") }

    public func answer(
        from stores: any AgreementStores,
        for user: User,
        at moment: Moment
    ) throws -> Agreements {
        Agreements(
            all: try stores.agreements.all(),
            agencies: try stores.agencies.all(),
            today: moment.day
        )
    }
}

/// What is needed to write a new agreement down, for those who may.
public struct PrepareAgreement: Query {
    public static let permission = Permission.organiseStaff
    public static let readsPersonalData = false

    public init() {}

    public var subject: Subject { .all("cooperationAgreement") }

    public func answer(
        from stores: any AgreementStores,
        for user: User,
        at moment: Moment
    ) throws -> Agreements {
        try ReadAgreements().answer(from: stores, for: user, at: moment)
    }
}

/// What the pages of agreements show.
public struct Agreements: Sendable {
    public let all: [CooperationAgreement]
    public let agencies: [Agency]
    public let today: Day

    public func name(of agency: Agency.ID) -> String {
        agencies.first { $0.id == agency }?.name ?? ""
    }

    /// Those in force between two agencies, whichever way they were written down.
    public func inForce(between one: Agency.ID, and other: Agency.ID) -> [CooperationAgreement] {
        all.filter { agreement in
            agreement.isInForce && Set([agreement.fromId, agreement.toId]) == Set([one, other])
        }
    }
}

/// The signed paper of an agreement.
public struct ReadAgreementPaper: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public let agreement: CooperationAgreement.ID

    public init(_ agreement: CooperationAgreement.ID) {
        self.agreement = agreement
    }

    public var subject: Subject { Subject("cooperationAgreement", agreement) }

    public func answer(
        from stores: any AgreementStores,
        for user: User,
        at moment: Moment
    ) throws -> KeptPaper {
        let agreement = try stores.requireAgreement(agreement)
        guard !agreement.paperName.isEmpty else { throw AgreementRefusal.notFound }
        return KeptPaper(name: agreement.paperName, bytes: try stores.agreements.paper(of: agreement))
    }
}

/// A paper as it is handed out.
public struct KeptPaper: Sendable {
    public let name: String
    public let bytes: [UInt8]
}
