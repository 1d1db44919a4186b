import Kernel

/// A case that another organisation of the municipality is asked to take over (Übergabeangebot).
///
/// Who offers stays responsible until somebody there accepts.
public struct CaseOffer: Identifiable, Codable, Equatable, Sendable {
    public enum State: String, Codable, CaseIterable, Sendable {
        case offered, accepted, refused, withdrawn

        public var reachable: Set<State> { self == .offered ? [.accepted, .refused, .withdrawn] : [] }
    }

    public let id: Identifier<CaseOffer>
    public let caseFileId: CaseFile.ID
    public let fromOrganisation: Organisation.ID
    public let toOrganisation: Organisation.ID
    public let message: String
    public let offeredBy: User.ID
    public let offeredOn: Day
    public private(set) var state: State
    public private(set) var reason: String
    public private(set) var answeredBy: User.ID?
    public private(set) var answeredOn: Day?
    public private(set) var revision: Revision

    init(
        of file: CaseFile,
        to organisation: Organisation.ID,
        saying message: String,
        by user: User,
        on day: Day
    ) {
        id = .new()
        caseFileId = file.id
        fromOrganisation = file.organisationId
        toOrganisation = organisation
        self.message = message
        offeredBy = user.id
        offeredOn = day
        state = .offered
        reason = ""
        revision = .first
    }

    mutating func answer(
        _ target: State,
        because reason: String = "",
        by user: User,
        on day: Day
    ) throws(PackageRefusal) {
        guard state.reachable.contains(target) else { throw .settled }
        let reason = reason.trimmedWhitespace
        guard target != .refused || !reason.isEmpty else { throw .reasonMissing }
        guard reason.count <= 500 else { throw .textTooLong }
        state = target
        self.reason = reason
        answeredBy = user.id
        answeredOn = day
        revision = revision.next
    }
}

/// Keeps offers: those of one's own cases, and those made to one's organisation.
public protocol CaseOfferStore {
    /// The latest first.
    func all() throws -> [CaseOffer]
    func find(_ id: CaseOffer.ID) throws -> CaseOffer?
    func add(_ offer: CaseOffer) throws
    func save(_ offer: CaseOffer, expected: Revision) throws
}

extension CaseOfferStore {
    func require(_ id: CaseOffer.ID) throws -> CaseOffer {
        guard let found = try find(id) else { throw PackageRefusal.notFound }
        return found
    }
}

extension SharingBasis {
    /// Every life domain of everybody is released to this organisation, so that it may take the case over.
    func isWholeCase(for organisation: Organisation.ID, of domains: [LifeDomain], on day: Day) -> Bool {
        let knowledge = knowledge(of: organisation, on: day, by: .reading)
        return domains.filter { $0.specialCategory == nil }.allSatisfy(knowledge.allows)
    }
}
