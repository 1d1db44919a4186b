import Kernel

/// Asks what would change with more places or shorter waits, by a simulation learned from the cases (Was wäre, wenn).
public struct ReadChainForecast: Query {
    public static let permission = Permission.seeFigures
    public static let readsPersonalData = false
    /// Below so many cases there is nothing to learn from.
    public static let fewestCases = 50

    public let question: ChainQuestion
    public let change: ChainWhatIf

    public init(_ change: ChainWhatIf, _ question: ChainQuestion) {
        self.change = change
        self.question = question
    }

    public var subject: Subject { .all("chains") }

    public func answer(
        from stores: any ChainLogStores,
        for user: User,
        at moment: Moment
    ) throws -> ChainOutlook {
        let store = stores.chainLog
        let log = try store.log(town: question.town)
        let asked = log.asked(question)
        return ChainOutlook(of: asked, change, try ChainGround(of: log, in: store))
    }
}

/// What somebody imagines to be different (Annahme).
public struct ChainWhatIf: Hashable, Sendable {
    /// What more places or shorter waits are for.
    public let activity: String
    public let morePlaces: Int
    /// The waits for it in percent of what they are.
    public let waitPercent: Int

    public static let none = ChainWhatIf(activity: "", morePlaces: 0, waitPercent: 100)

    public init(activity: String, morePlaces: Int, waitPercent: Int) {
        self.activity = activity
        self.morePlaces = min(max(morePlaces, -10_000), 10_000)
        self.waitPercent = min(max(waitPercent, 0), 1000)
    }

    var changesNothing: Bool { activity.isEmpty || (morePlaces == 0 && waitPercent == 100) }

    var scenario: ChainScenario {
        var scenario = ChainScenario()
        if morePlaces != 0 { scenario.morePlaces[activity] = morePlaces }
        if waitPercent != 100 { scenario.waitFactors[activity] = Double(waitPercent) / 100 }
        return scenario
    }
}

/// What the simulation says, in days, each with the span in which 95 of 100 invented courses lie (Vorhersage).
public struct ChainOutlook: Sendable {
    private static let runs = 60

    public let whatIf: ChainWhatIf
    public let cases: PublishedCount
    /// What can be changed: what happened in enough cases.
    public let activities: [String]
    /// How many places the cases show; nothing where nothing is asked or there is too little to learn from.
    public let places: Int?
    public let forecast: ChainForecast?
    public let ground: ChainGround

    init(of log: EventLog, _ whatIf: ChainWhatIf, _ ground: ChainGround) {
        let flow = ChainFlow(log)
        let rounding = RoundedCounts.standard
        self.whatIf = whatIf
        self.ground = ground
        cases = rounding.published(flow.cases)
        activities = flow.names.indices.filter { rounding.isShown(flow.casesOf[$0]) }.map { flow.names[$0] }
            .sorted()
        guard flow.cases >= ReadChainForecast.fewestCases, !whatIf.changesNothing,
            activities.contains(whatIf.activity)
        else {
            places = nil
            forecast = nil
            return
        }
        let model = ChainModel(log)
        places = model.places[whatIf.activity]
        forecast = ChainForecast(model, whatIf.scenario, runs: Self.runs)
    }
}
