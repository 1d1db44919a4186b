import AgencyNetwork
import Kernel

/// Asks another organisation of the municipality to take a case over, under a release of all life domains.
public struct OfferCase: Action {
    public static let permission = Permission.leadCases

    public let caseFile: CaseFile.ID
    public let organisation: Organisation.ID
    public let message: String

    public init(caseFile: CaseFile.ID, to organisation: Organisation.ID, saying message: String) {
        self.caseFile = caseFile
        self.organisation = organisation
        self.message = message
    }

    public var subject: Subject { Subject("caseFile", caseFile) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseOffer {
        let file = try stores.caseFiles.requireOpen(caseFile)
        let message = message.trimmedWhitespace
        guard message.count <= 500 else { throw PackageRefusal.textTooLong }
        guard
            organisation != file.organisationId,
            try stores.staff.organisationsWithCaseManagers()[organisation] != nil
        else { throw PackageRefusal.officeMissing }
        guard try !stores.offers.all().contains(where: { $0.caseFileId == caseFile && $0.state == .offered })
        else { throw PackageRefusal.onTheWay }
        let basis = try stores.sharingBasis(of: file, on: moment.day)
        guard basis.isWholeCase(for: organisation, of: stores.profile.lifeDomains, on: moment.day) else {
            throw StaffRefusal.releaseMissing
        }
        let offer = CaseOffer(of: file, to: organisation, saying: message, by: user, on: moment.day)
        try stores.offers.add(offer)
        return offer
    }
}

/// Takes back an offer nobody has answered yet.
public struct WithdrawOffer: Action {
    public static let permission = Permission.leadCases

    public let offer: CaseOffer.ID

    public init(_ offer: CaseOffer.ID) {
        self.offer = offer
    }

    public var subject: Subject { Subject("caseOffer", offer) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseOffer {
        var offer = try stores.offers.require(offer)
        _ = try stores.caseFiles.require(offer.caseFileId)
        let expected = offer.revision
        try offer.answer(.withdrawn, by: user, on: moment.day)
        try stores.offers.save(offer, expected: expected)
        return offer
    }
}

/// Takes the case over: from now on whoever accepts is responsible.
public struct AcceptOffer: Action {
    public static let permission = Permission.openCases

    public let offer: CaseOffer.ID

    public init(_ offer: CaseOffer.ID) {
        self.offer = offer
    }

    public var subject: Subject { Subject("caseOffer", offer) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseOffer {
        var offer = try stores.offers.require(offer)
        guard offer.toOrganisation == user.organisation else { throw PackageRefusal.notFound }
        guard offer.state == .offered else { throw PackageRefusal.settled }
        // What was released may have been withdrawn since; then nobody here may know of the case any more.
        guard let record = try stores.sharedCases.find(offer.caseFileId),
            record.basis.isWholeCase(for: user.organisation, of: stores.profile.lifeDomains, on: moment.day)
        else { throw StaffRefusal.releaseMissing }
        let change = ResponsibilityChange(of: record.caseFile, takenBy: user, on: moment.day)
        let expected = offer.revision
        try offer.answer(.accepted, by: user, on: moment.day)
        try stores.offers.save(offer, expected: expected)
        _ = try stores.handOvers.move(change)
        return offer
    }
}

/// Does not take the case over, and says why.
public struct RefuseOffer: Action {
    public static let permission = Permission.openCases

    public let offer: CaseOffer.ID
    public let reason: String

    public init(_ offer: CaseOffer.ID, reason: String) {
        self.offer = offer
        self.reason = reason
    }

    public var subject: Subject { Subject("caseOffer", offer) }

    public func run(in stores: any CaseworkStores, by user: User, at moment: Moment) throws -> CaseOffer {
        var offer = try stores.offers.require(offer)
        guard offer.toOrganisation == user.organisation else { throw PackageRefusal.notFound }
        let expected = offer.revision
        try offer.answer(.refused, because: reason, by: user, on: moment.day)
        try stores.offers.save(offer, expected: expected)
        return offer
    }
}

/// One offer with what the release shows of the case (Vorschau des Angebots).
public struct ReadCaseOffer: Query {
    public static let permission = Permission.leadCases
    public static let readsPersonalData = true

    public let offer: CaseOffer.ID

    public init(_ offer: CaseOffer.ID) {
        self.offer = offer
    }

    public var subject: Subject { Subject("caseOffer", offer) }

    public func answer(
        from stores: any CaseworkStores,
        for user: User,
        at moment: Moment
    ) throws -> OfferedCase {
        let offer = try stores.offers.require(offer)
        let isReceiver = offer.toOrganisation == user.organisation
        let record = isReceiver ? try stores.sharedCases.find(offer.caseFileId) : nil
        return OfferedCase(
            offer: offer,
            isReceiver: isReceiver,
            shared: record?.shared(with: user.organisation, on: moment.day),
            organisations: try stores.agencies.names(),
            profile: stores.profile
        )
    }
}

/// What the page of an offer shows.
public struct OfferedCase: Sendable {
    public let offer: CaseOffer
    public let isReceiver: Bool
    /// Nothing where the release ended, and for who offers: they have the file.
    public let shared: SharedCaseFile?
    public let organisations: [Organisation.ID: String]
    public let profile: CaseworkProfile
}
