import Kernel

/// A referral as it is entered: to whom, for whom, for what, and by when (Anfrage).
public struct ReferralRequest: Equatable, Sendable {
    public let recipient: Organisation.ID
    public let offer: String?
    public let need: LifeDomain
    public let persons: [Person.ID]
    public let wish: String
    public let neededBy: Day?
    public let answerBy: Day?
    public let planStep: PlanStep.ID?
    public let despiteDoubts: Bool

    public init(
        _ target: Target,
        for persons: [Person.ID],
        need: LifeDomain,
        wish: String,
        _ days: Days = Days()
    )
        throws(ReferralRefusal)
    {
        let wish = wish.trimmedWhitespace
        guard !persons.isEmpty else { throw .personsMissing }
        guard !wish.isEmpty else { throw .wishMissing }
        guard wish.count <= 600 else { throw .wishTooLong }
        recipient = target.organisation
        offer = target.offer
        planStep = target.planStep
        despiteDoubts = target.despiteDoubts
        self.need = need
        self.persons = persons
        self.wish = wish
        neededBy = days.neededBy
        answerBy = days.answerBy
    }

    /// Where it goes, and which step of the plan it follows through.
    public struct Target: Equatable, Sendable {
        public let organisation: Organisation.ID
        public let offer: String?
        public let planStep: PlanStep.ID?
        /// The sender was told that it may be full or come too late.
        public let despiteDoubts: Bool

        public init(
            _ organisation: Organisation.ID,
            offer: String? = nil,
            planStep: PlanStep.ID? = nil,
            despiteDoubts: Bool = false
        ) {
            self.organisation = organisation
            self.offer = offer
            self.planStep = planStep
            self.despiteDoubts = despiteDoubts
        }
    }

    /// When the help is needed, and by when an answer is expected.
    public struct Days: Equatable, Sendable {
        public let neededBy: Day?
        public let answerBy: Day?

        public init(neededBy: Day? = nil, answerBy: Day? = nil) {
            self.neededBy = neededBy
            self.answerBy = answerBy
        }
    }

    func check(on day: Day) throws(ReferralRefusal) {
        if let neededBy, neededBy < day { throw .neededInThePast }
        if let answerBy, answerBy < day { throw .answerInThePast }
    }

    /// The recipient reads the wish before it may know anybody's name.
    func names(anybodyOf persons: [Person]) -> Bool {
        let words = Set(IndexedWords.words(of: wish))
        return persons.contains { person in
            let details = person.details
            let names = [details.familyName, details.givenName, details.originalName]
            return names.flatMap(IndexedWords.words).contains { $0.count >= 3 && words.contains($0) }
        }
    }
}
