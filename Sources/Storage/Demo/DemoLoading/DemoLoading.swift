import Accounts
import Insight
import Kernel
import Pathways
import PortableSQL

/// Plays the demo's stories through the domain's own actions, at the days they tell of.
///
/// All in one transaction and in the order of the days, so that case numbers and audit trail run as they
/// would have run: either the whole demo is there or nothing of it.
public struct DemoLoading: Sendable {
    private let database: any Database
    private let trail: AuditTrail
    private let profiles: ProfileShelf
    private let rulebook: Rulebook
    private let indicators: IndicatorCatalogue
    private let clock: Clock

    public init(
        database: any Database,
        trail: AuditTrail,
        profiles: ProfileShelf,
        rulebook: Rulebook,
        indicators: IndicatorCatalogue = .empty,
        clock: Clock = .system
    ) {
        self.database = database
        self.trail = trail
        self.profiles = profiles
        self.rulebook = rulebook
        self.indicators = indicators
        self.clock = clock
    }

    public func load(_ demo: DemoStories) async throws -> DemoLoaded {
        try await database.write { [trail, profiles, rulebook, indicators, clock] connection in
            let name = demo.municipality.name
            let there = try connection.rows("SELECT id FROM municipality WHERE name = \(name)")
            guard there.isEmpty else { return DemoLoaded(wasThere: true) }
            let stage = DemoStage(connection, trail, profiles, rulebook, indicators, now: clock.now)
            let setting = try DemoSetting(of: demo, on: stage)
            try play(demo, in: setting, on: stage)
            if let plan = demo.funding {
                try DemoFundingScript(plan: plan, stage: stage).play(by: setting.user("h.vogt"))
            }
            try stage.flush()
            return DemoLoaded(
                households: demo.households.count,
                persons: demo.households.reduce(0) { $0 + $1.persons.count },
                actions: stage.actions
            )
        }
    }

    private func play(_ demo: DemoStories, in setting: DemoSetting, on stage: DemoStage) throws {
        var scenes: [DemoScene] = []
        for household in demo.households {
            scenes += try DemoScript(household, demo: demo, setting: setting, stage: stage).scenes
        }
        for request in demo.requests {
            scenes += try DemoRequestScript(request: request, demo: demo, setting: setting, stage: stage)
                .scenes
        }
        for procedure in demo.procedures {
            scenes += try DemoProcedureScript(procedure: procedure, setting: setting, stage: stage).scenes
        }
        let places = DemoOfferScript.Places()
        for (minute, offer) in demo.offers.enumerated() {
            let script = DemoOfferScript(offer: offer, places: places, setting: setting, stage: stage)
            scenes.append(try script.scene(minute: minute))
        }
        if let steering = demo.steering {
            scenes += try DemoSteeringScript(steering: steering, setting: setting, stage: stage).scenes
            let keeper = try setting.user(steering.keeper)
            scenes += steering.grants.flatMap { DemoGrantScript($0, by: keeper, on: stage).scenes }
            scenes += try steering.papers.map { paper in
                try DemoPaperScript(paper: paper, layouts: demo.layouts, keeper: keeper, stage: stage).scene()
            }
        }
        let order = scenes.indices.sorted { first, second in
            (scenes[first].moment.instant, first) < (scenes[second].moment.instant, second)
        }
        for index in order { try scenes[index].play() }
    }
}

/// One thing that happens in a household's story, at its moment.
struct DemoScene {
    let moment: Moment
    let household: String
    let action: () throws -> Void

    func play() throws {
        do {
            try action()
        } catch let refusal as any Refusal {
            throw DemoMistake("households, \(household) on \(moment.day)", "\(refusal)")
        }
    }
}
