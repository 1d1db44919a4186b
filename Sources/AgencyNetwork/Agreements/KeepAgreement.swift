import Kernel

/// Attaches an agreement to the arrow between two agencies (Vereinbarung ablegen).
public struct AddAgreement: Action {
    public static let permission = Permission.organiseStaff

    public let from: Agency.ID
    public let to: Agency.ID
    public let details: AgreementDetails

    public init(from: Agency.ID, to: Agency.ID, details: AgreementDetails) {
        self.from = from
        self.to = to
        self.details = details
    }

    public var subject: Subject { .all("cooperationAgreement") }

    public func run(
        in stores: any AgreementStores,
        by user: User,
        at moment: Moment
    ) throws -> CooperationAgreement {
        guard from != to else { throw AgreementRefusal.sameAgency }
        guard try stores.agencies.find(from) != nil, try stores.agencies.find(to) != nil else {
            throw AgreementRefusal.unknownAgency
        }
        guard details.concludedOn <= moment.day else { throw AgreementRefusal.inTheFuture }
        let agreement = CooperationAgreement(between: from, and: to, details)
        try stores.agreements.add(agreement, paper: details.paper)
        return agreement
    }
}

/// Corrects an agreement, or gives it a new paper (Vereinbarung ändern).
public struct ChangeAgreement: Action {
    public static let permission = Permission.organiseStaff

    public let agreement: CooperationAgreement.ID
    public let details: AgreementDetails
    public let expected: Revision

    public init(_ agreement: CooperationAgreement.ID, details: AgreementDetails, expected: Revision) {
        self.agreement = agreement
        self.details = details
        self.expected = expected
    }

    public var subject: Subject { Subject("cooperationAgreement", agreement) }

    public func run(
        in stores: any AgreementStores,
        by user: User,
        at moment: Moment
    ) throws -> CooperationAgreement {
        var agreement = try stores.requireAgreement(agreement)
        guard agreement.isInForce else { throw AgreementRefusal.ended }
        guard details.concludedOn <= moment.day else { throw AgreementRefusal.inTheFuture }
        agreement.change(to: details)
        try stores.agreements.save(agreement, paper: details.paper, expected: expected)
        return agreement
    }
}

/// Ends an agreement; it stays to be read (Vereinbarung beenden).
public struct EndAgreement: Action {
    public static let permission = Permission.organiseStaff

    public let agreement: CooperationAgreement.ID
    public let expected: Revision

    public init(_ agreement: CooperationAgreement.ID, expected: Revision) {
        self.agreement = agreement
        self.expected = expected
    }

    public var subject: Subject { Subject("cooperationAgreement", agreement) }

    public func run(
        in stores: any AgreementStores,
        by user: User,
        at moment: Moment
    ) throws -> CooperationAgreement {
        var agreement = try stores.requireAgreement(agreement)
        try agreement.end(on: moment.day)
        try stores.agreements.save(agreement, paper: nil, expected: expected)
        return agreement
    }
}
