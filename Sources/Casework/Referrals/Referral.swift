import Kernel

/// The wish that another agency helps one or more people of a case, and what became of it (Vermittlung).
public struct Referral: Identifiable, Codable, Equatable, Sendable {
    public let id: Identifier<Referral>
    public let municipalityId: Municipality.ID
    public let caseFileId: CaseFile.ID
    /// Told to the recipient, who may keep it when nothing else may be seen any more.
    public let number: String
    public let recipientId: Organisation.ID
    /// A service offer of the directory.
    public let offerId: String?
    /// The release it rests on: where that ends, the recipient sees nothing more.
    public let releaseId: Release.ID
    /// The shared file stays closed until the referral is accepted.
    public let holdsFile: Bool
    public let planStepId: PlanStep.ID?
    public let need: LifeDomain
    /// One paragraph without names.
    public let wish: String
    private let personIds: CodeList<Person.ID>
    /// When the help is needed at the latest.
    public let neededBy: Day?
    public private(set) var state: ReferralState
    /// By when the recipient's next word is expected.
    public private(set) var dueOn: Day?
    public let proposedOn: Day
    public let proposedBy: User.ID
    public private(set) var answeredOn: Day?
    /// Nobody where it was answered through a link.
    public private(set) var answeredBy: User.ID?
    public private(set) var decline: ReferralReason?
    public private(set) var begunOn: Day?
    public private(set) var endedOn: Day?
    public private(set) var breakOff: ReferralReason?
    public private(set) var result: ReferralResult?
    public private(set) var notedOn: Day?
    public private(set) var revision: Revision

    public var persons: [Person.ID] { personIds.codes }

    init(_ request: ReferralRequest, under release: Release, _ place: Place, by user: User, on day: Day) {
        id = .new()
        municipalityId = user.municipality
        caseFileId = release.caseFileId
        number = ReferralNumber.new()
        recipientId = request.recipient
        offerId = request.offer
        releaseId = release.id
        holdsFile = place.holdsFile
        planStepId = request.planStep
        need = request.need
        wish = request.wish
        personIds = CodeList(request.persons)
        neededBy = request.neededBy
        state = .proposed
        dueOn = request.answerBy ?? day.adding(days: place.rules.answerDays)
        proposedOn = day
        proposedBy = user.id
        revision = .first
    }

    /// What the municipality and the release say about a referral that is being proposed.
    struct Place {
        let rules: ReferralsProfile
        let holdsFile: Bool
    }

    /// Whether the recipient's next word is late.
    public func isOverdue(on day: Day) -> Bool { dueOn.map { $0 < day } ?? false }

    /// Something came back of which the sender has not taken note.
    public var isNews: Bool { answeredOn != nil && notedOn == nil && [.declined, .reported].contains(state) }
}

extension Referral {
    /// What the recipient says, whoever says it for them; `nil` where it is said through a link.
    mutating func take(
        _ answer: ReferralAnswer,
        by user: User.ID?,
        on day: Day,
        under rules: ReferralsProfile
    )
        throws(ReferralRefusal)
    {
        try rules.check(answer)
        for state in answer.states { try move(to: state, on: day, under: rules) }
        answeredOn = answeredOn ?? day
        answeredBy = user
        switch answer {
        case .decline(let reason): decline = reason
        case .breakOff(let reason, let result):
            breakOff = reason
            self.result = result
        case .complete(let result): self.result = result
        case .report(let result): self.result = result
        case .accept, .begin: break
        }
    }

    /// The sender takes the request back.
    mutating func withdraw(on day: Day, under rules: ReferralsProfile) throws(ReferralRefusal) {
        try move(to: .withdrawn, on: day, under: rules)
    }

    /// The sender has read what came back.
    mutating func note(on day: Day) throws(ReferralRefusal) {
        guard isNews else { throw .nothingToNote }
        notedOn = day
        revision = revision.next
    }

    private mutating func move(
        to target: ReferralState,
        on day: Day,
        under rules: ReferralsProfile
    )
        throws(ReferralRefusal)
    {
        guard state.reachable.contains(target) else { throw .notReachable }
        state = target
        if target == .begun { begunOn = day }
        if [.completed, .brokenOff].contains(target) { endedOn = day }
        dueOn = rules.days(after: target).map { day.adding(days: $0) }
        revision = revision.next
    }
}

/// What a referral is called between two agencies: it tells nothing (Nummer der Vermittlung).
enum ReferralNumber {
    private static let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")

    static func new() -> String {
        var generator = SystemRandomNumberGenerator()
        return "V-"
            + String((0..<6).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] })
    }
}
