import Kernel

/// Asks how far cases went by a chain of the profile, and where they left it (Kette gegen Plan).
public struct ReadChainPlan: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false

    public let question: ChainQuestion
    /// The code of the chain; the first one where it is not known.
    public let chain: String

    public init(_ chain: String, _ question: ChainQuestion) {
        self.chain = chain
        self.question = question
    }

    public var subject: Subject { .all("chains") }

    public func answer(from stores: any ChainLogStores, for user: User, at moment: Moment) throws -> ChainPlan
    {
        let store = stores.chainLog
        let log = try store.log(town: question.town)
        let plans = store.plans
        let plan = plans.first { $0.code == chain } ?? plans.first
        return ChainPlan(
            of: log.asked(question),
            by: plan,
            among: plans,
            ground: try ChainGround(of: log, in: store),
            now: Int64(moment.day.number) * EventLog.day
        )
    }
}

/// A chain of the profile as it is meant to go (Sollkette).
public struct PlannedChain: Sendable {
    public let code: String
    public let name: FactWords.Word
    public let template: ChainTemplate

    public init(code: String, name: FactWords.Word, template: ChainTemplate) {
        self.code = code
        self.name = name
        self.template = template
    }
}

/// Where cases left their chain, in counts that give nobody away (Bruchstellen).
public struct ChainPlan: Sendable {
    /// A step and in about how many cases something was wrong with it.
    public struct Step: Sendable {
        public let code: String
        public let cases: PublishedCount
        public let skipped: PublishedCount
        public let otherOrder: PublishedCount
        public let repeated: PublishedCount
        public let late: PublishedCount
        /// By how many days it was late in all cases together; nothing where too few were.
        public let daysLost: Int?
    }

    public let plan: PlannedChain?
    public let plans: [PlannedChain]
    /// Cases that took at least one step of the chain.
    public let cases: PublishedCount
    /// Of these, those that went wholly by it.
    public let keeping: PublishedCount
    /// How well cases fit on average, in percent; nothing where they are too few.
    public let fitness: Int?
    /// The breaking points, those with most cases first.
    public let steps: [Step]
    public let ground: ChainGround

    init(
        of log: EventLog,
        by plan: PlannedChain?,
        among plans: [PlannedChain],
        ground: ChainGround,
        now: Int64
    ) {
        let rounding = RoundedCounts.standard
        self.plan = plan
        self.plans = plans
        self.ground = ground
        let activities = Set(plan?.template.steps.flatMap { $0.activities ?? [$0.code] } ?? [])
        let conformance = ChainConformance(
            // Deadlines run from the day the case was opened, not from a title somebody had years before.
            log.casesWith(activities).eventsNamed(activities.union(["case.opened"])),
            plan?.template ?? ChainTemplate([]),
            now: now
        )
        let number = plan == nil ? 0 : conformance.cases.count
        cases = rounding.published(number)
        keeping = rounding.published(plan == nil ? 0 : conformance.keeping)
        fitness = rounding.isShown(number) ? Int((conformance.fitness * 100).rounded()) : nil
        steps = conformance.breakingPoints().filter { rounding.isShown($0.cases) }.map { point in
            Step(
                code: conformance.template.steps[point.step].code,
                cases: rounding.published(point.cases),
                skipped: rounding.published(point.skipped),
                otherOrder: rounding.published(point.otherOrder),
                repeated: rounding.published(point.repeated),
                late: rounding.published(point.late),
                daysLost: rounding.isShown(point.late) ? Int((point.daysLost / 10).rounded()) * 10 : nil
            )
        }
    }
}
