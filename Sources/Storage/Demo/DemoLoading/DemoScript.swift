import Casework
import Kernel

/// Turns one household's story into scenes, each at its moment.
struct DemoScript {
    /// What comes first on one day; the number is the minute of the working day.
    enum Turn: Int {
        case opening = 0, person = 5, status = 10, fact = 12, note = 20, consent = 30, withdrawal = 40,
            assessment = 50
        case referral = 113, referralAnswer = 114
        case release = 35, releaseWithdrawal = 45, conference = 112, transition = 118
        case plan = 60, agreement = 70, step = 80, review = 90, move = 100, followUp = 110, paper = 115
        case closing = 120, inspection = 130, handOver = 140
    }

    let household: DemoHousehold
    let demo: DemoStories
    let setting: DemoSetting
    let stage: DemoStage
    let cast = DemoCast()
    let user: User
    let opened: Day
    /// The last day on which something may happen: that of the closing, or today.
    let end: Day

    init(_ household: DemoHousehold, demo: DemoStories, setting: DemoSetting, stage: DemoStage) throws {
        self.household = household
        self.demo = demo
        self.setting = setting
        self.stage = stage
        user = try setting.user(household.caseManager)
        let today = stage.now.day
        opened = household.openedOn.day(from: today).orFridayBefore
        end = household.closed?.day.day(from: today).orFridayBefore ?? today
        guard opened <= end else {
            throw DemoMistake("households, \(household.key)", "ends before it begins")
        }
        guard household.moves.last?.to ?? .intake == household.phase else {
            throw DemoMistake("households, \(household.key)", "the moves do not lead to \(household.phase)")
        }
    }

    var scenes: [DemoScene] {
        get throws {
            try peopleScenes() + factScenes() + journalScenes() + methodScenes() + releaseScenes()
                + referralScenes()
                + planScenes()
                + networkScenes() + conferenceScenes() + transitionScenes() + followUpScenes() + paperScenes()
                + letterScenes()
                + closingScenes()
                + protectionScenes() + inspectionScenes() + handOverScenes()
        }
    }

    func scene(_ day: Day, _ turn: Turn, _ action: @escaping (Moment) throws -> Void) -> DemoScene {
        let moment = stage.moment(on: day, minute: turn.rawValue)
        return DemoScene(moment: moment, household: household.key) { try action(moment) }
    }

    func exact(_ day: DemoDay) -> Day {
        day.day(from: stage.now.day)
    }

    /// A day on which the case manager worked.
    func worked(_ day: DemoDay) -> Day {
        exact(day).orFridayBefore
    }

    /// A day by which something is to be done: a working day too, unless it is today.
    func due(_ day: DemoDay) -> Day {
        let due = exact(day)
        return due == stage.now.day || due.weekday < 6 ? due : due.adding(days: 8 - due.weekday)
    }

    func within(_ day: Day, from first: Day, until last: Day? = nil) -> Day {
        max(first, min(day, last ?? end))
    }
}

/// What has come into being in a household's story so far.
final class DemoCast {
    var file: CaseFile?
    var persons: [String: Person.ID] = [:]
    var consent: Consent?
    var releases: [Int: Release] = [:]
    var referrals: [Int: Referral.ID] = [:]
    var goals: [Int: Goal] = [:]
    var steps: [[Int]: PlanStep] = [:]
    var namedSteps: [String: PlanStep.ID] = [:]
    var followUps: [Int: FollowUp] = [:]

    func current<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw DemoMistake("households", "something happens before what it needs") }
        return value
    }
}

extension Day {
    var orFridayBefore: Day {
        weekday < 6 ? self : adding(days: 5 - weekday)
    }
}
