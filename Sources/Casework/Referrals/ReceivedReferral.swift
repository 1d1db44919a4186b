import Kernel

/// A referral with all that decides what its recipient sees of it (Vermittlung vor der Freigabe).
///
/// No page takes it: what the recipient sees is `ReceivedReferral`, which only this type can make.
public struct ReferralRecord: Sendable {
    let referral: Referral
    let sender: Organisation.ID
    let persons: [Person]
    let protection: Protection
    let ground: Release?

    public init(
        _ referral: Referral,
        of file: CaseFile,
        from stores: any CaseworkStores,
        on day: Day
    ) throws {
        self.referral = referral
        sender = file.organisationId
        persons = try stores.persons.all(in: file.id).filter { referral.persons.contains($0.id) }
        protection = try stores.protections.protection(of: file.id)
        ground = try stores.sharingBasis(of: file, on: day).ground(of: referral, on: day)
    }

    /// What its recipient sees of it on a day; `nil` where that is nothing.
    ///
    /// A request that was never answered leaves no trace once its release has ended or it was withdrawn.
    public func received(on day: Day) -> ReceivedReferral? {
        let isShown = ground != nil && ![.declined, .withdrawn].contains(referral.state)
        guard isShown || referral.answeredOn != nil else { return nil }
        return ReceivedReferral(self, isShown ? ground : nil, on: day)
    }
}

/// What the recipient of a referral sees: before it accepts, no name (erhaltene Vermittlung).
public struct ReceivedReferral: Identifiable, Sendable {
    public let id: Referral.ID
    public let number: String
    public let state: ReferralState
    public let sender: Organisation.ID
    public let answeredOn: Day?
    /// Nothing once the release has ended: then number and state are all there is.
    public let preview: ReferralPreview?
    /// Whom it concerns, once accepted; nobody where the household is protected.
    public let names: [String]
    /// The shared file that acceptance opened.
    public let caseFile: CaseFile.ID?
    public let revision: Revision

    fileprivate init(_ record: ReferralRecord, _ ground: Release?, on day: Day) {
        let referral = record.referral
        id = referral.id
        number = referral.number
        state = referral.state
        sender = record.sender
        answeredOn = referral.answeredOn
        preview = ground.map { ReferralPreview(record, under: $0, on: day) }
        let isOpen = ground != nil && referral.state.isTakenOn
        names = isOpen ? record.persons.compactMap { record.protection.told($0.details.displayName) } : []
        caseFile = isOpen ? referral.caseFileId : nil
        revision = referral.revision
    }

    /// What its recipient may do next.
    public var mayAnswer: Bool { preview != nil && !state.isFinal }
}

/// What may be told of a referral before anybody accepted it: the need, and nobody's name (Vorschau).
public struct ReferralPreview: Sendable {
    public let need: LifeDomain
    public let wish: String
    public let offer: String?
    /// One for each person.
    public let ages: [AgeBand]
    /// What the release covers.
    public let domains: [LifeDomain]
    public let releasedUntil: Day?
    public let proposedOn: Day
    public let neededBy: Day?
    public let dueOn: Day?

    fileprivate init(_ record: ReferralRecord, under release: Release, on day: Day) {
        let referral = record.referral
        need = referral.need
        wish = referral.wish
        offer = referral.offerId
        ages = record.persons.map { AgeBand(of: $0.details.birth, on: day) }.sorted()
        domains = release.details.content.domains
        releasedUntil = release.details.period.until
        proposedOn = referral.proposedOn
        neededBy = referral.neededBy
        dueOn = referral.dueOn
    }
}

/// How old somebody is, told roughly enough that it points at nobody (Altersgruppe).
public enum AgeBand: String, CaseIterable, Comparable, Sendable {
    case under6, from6to13, from14to17, from18to26, from27to64, from65, unknown

    init(of birth: UncertainDay, on day: Day) {
        guard let years = Age.years(on: day, born: birth) else {
            self = .unknown
            return
        }
        switch years.lowerBound {
        case ..<6: self = .under6
        case ..<14: self = .from6to13
        case ..<18: self = .from14to17
        case ..<27: self = .from18to26
        case ..<65: self = .from27to64
        default: self = .from65
        }
    }

    public static func < (younger: AgeBand, older: AgeBand) -> Bool {
        (allCases.firstIndex(of: younger) ?? 0) < (allCases.firstIndex(of: older) ?? 0)
    }
}
