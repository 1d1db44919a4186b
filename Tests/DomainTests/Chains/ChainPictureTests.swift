import Kernel
import Testing

@testable import Insight

@Suite("What pages show of the chains gives nobody away")
struct ChainPictureTests {
    /// So many cases that each go this way, a day apart, with so many days between two events.
    private static func traces(_ ways: [(cases: Int, way: [String], days: Int)]) -> EventLog {
        var reader = TraceReader()
        var number: Int64 = 0
        for (cases, way, days) in ways {
            for _ in 0..<cases {
                number += 1
                let lines = way.enumerated().map { place, activity in
                    "\(18_000 + Int(number) + place * days)\t\(activity)\tagency-\(activity)\tsphere-\(activity)\n"
                }
                reader.append(number, lines.joined())
            }
        }
        return reader.log()
    }

    private struct Store: ChainLogStore {
        let log: EventLog
        let words = FactWords([:])
        let plans: [PlannedChain] = [
            PlannedChain(
                code: "way",
                name: FactWords.Word(de: "Weg", en: "Way"),
                template: ChainTemplate([
                    .init("a"), .init("b", after: ["a"], days: 3), .init("c", after: ["b"]),
                ])
            )
        ]

        func log(town: String?) throws -> EventLog { log }
        func agencyNames() throws -> [String: String] { ["agency-a": "Amt A"] }
        func towns() throws -> [String] { [] }
    }

    private static func ground(_ log: EventLog) throws -> ChainGround {
        try ChainGround(of: log, in: Store(log: log))
    }

    private static func picture(_ log: EventLog, _ question: ChainQuestion) throws -> ChainPicture {
        ChainPicture(
            question: question,
            flow: ChainFlow(log.asked(question)),
            ground: try ground(log),
            today: Day(number: 20_000)
        )
    }

    @Test(
        "Below five nothing is shown, above all is rounded to five",
        arguments: [(0, 0), (5, 5), (7, 5), (8, 10), (23, 25)]
    )
    func rounded(_ count: Int, _ shown: Int) {
        #expect(RoundedCounts.standard.published(count) == .exact(shown))
        #expect((1...4).allSatisfy { RoundedCounts.standard.published($0) == .suppressed })
    }

    @Test("A step that four cases took is not drawn, and its activity neither")
    func withheld() throws {
        let log = Self.traces([(20, ["a", "b"], 10), (4, ["a", "c"], 10)])
        let picture = try Self.picture(log, ChainQuestion(share: 100))
        #expect(picture.stations.map(\.activity) == ["a", "b"])
        #expect(!picture.arrows.contains { $0.to == "c" || $0.from == "c" })
        #expect(picture.withholds)
        #expect(picture.stations.first?.cases == .exact(25), "24 cases")
        #expect(picture.arrows.first { $0.from == "a" }?.wait?.median == 10)
    }

    @Test("What happened twice in one case happened in one case")
    func cases() throws {
        let picture = try Self.picture(
            Self.traces([(6, ["a", "b", "a", "b", "a", "b"], 1)]),
            ChainQuestion(share: 100)
        )
        #expect(picture.stations.map(\.cases) == [.exact(5), .exact(5)])
        #expect(picture.arrows.first { $0.from == "a" && $0.to == "b" }?.cases == .exact(5))
    }

    @Test("Quartiles need ten cases and the ninetieth percentile twenty")
    func spread() {
        #expect(WaitSpread([1, 2, 3, 4], cases: 4) == nil)
        #expect(WaitSpread([1, 2, 3, 4, 90], cases: 5)?.median == 3)
        #expect(WaitSpread([1, 2, 3, 4, 90], cases: 5)?.quartiles == nil)
        let ten = WaitSpread(Array(1...10), cases: 10)
        #expect(ten?.quartiles == 3...8 && ten?.ninetieth == nil)
        #expect(WaitSpread(Array(1...21), cases: 21)?.ninetieth == 19)
    }

    @Test("Only ways that five cases went are told, the others in one number")
    func variants() throws {
        let log = Self.traces([(9, ["a", "b"], 3), (3, ["b", "a"], 3), (4, ["a"], 0)])
        let variants = ChainVariants(log, ChainQuestion(), try Self.ground(log))
        #expect(variants.ways.map(\.activities) == [["a", "b"]])
        #expect(variants.ways.first?.cases == .exact(10) && variants.others == .exact(5))
    }

    @Test("Waits between laws and agencies come with their distribution and their change")
    func waits() throws {
        let log = Self.traces([(30, ["a", "b"], 5), (30, ["a", "b"], 40)])
        let lines = ChainPassages(log, at: .sphere).lines
        let line = try #require(lines.first)
        #expect((line.from, line.to) == ("sphere-a", "sphere-b") && lines.count == 1)
        #expect(
            line.bins.map(\.cases) == [
                .exact(30), .exact(0), .exact(0), .exact(30), .exact(0), .exact(0), .exact(0),
            ]
        )
        let change = try #require(line.change)
        #expect(
            change.isSignificant && change.longer > 0.9 && change.before.median == 5
                && change.after.median == 40
        )
        #expect(ChainPassages(log, at: .agency).lines.first?.from == "agency-a")
    }

    @Test("Equal waits on both sides are no difference, however many lines are compared")
    func same() throws {
        let one = ChainFlow(Self.traces([(30, ["a", "b"], 5), (30, ["a", "c"], 9)]))
        let difference = ChainDifference(one, one, try Self.ground(Self.traces([])))
        #expect(difference.lines.count == 2 && !difference.lines.contains { $0.isSignificant })
        let slower = ChainFlow(Self.traces([(30, ["a", "b"], 50), (30, ["a", "c"], 9)]))
        let other = ChainDifference(one, slower, try Self.ground(Self.traces([])))
        #expect(other.lines.filter(\.isSignificant).map(\.to) == ["b"])
    }

    @Test("Cases that leave the plan are counted at the step where they leave it")
    func plan() throws {
        let log = Self.traces([(10, ["a", "b", "c"], 2), (10, ["a", "c"], 2), (10, ["a", "b", "c"], 9)])
        let store = Store(log: log)
        let plan = ChainPlan(
            of: log,
            by: store.plans.first,
            among: store.plans,
            ground: try Self.ground(log),
            now: 30_000 * EventLog.day
        )
        let step = try #require(plan.steps.first { $0.code == "b" })
        #expect(step.skipped == .exact(10) && step.late == .exact(10) && step.daysLost == 60)
        #expect(plan.cases == .exact(30) && plan.keeping == .exact(10))
    }

    @Test("Halving a wait shortens the cases, and the span says so")
    func whatIf() throws {
        let log = Self.traces([(200, ["a", "b", "c"], 20)])
        let change = ChainWhatIf(activity: "b", morePlaces: 0, waitPercent: 50)
        let outlook = ChainOutlook(of: log, change, try Self.ground(log))
        let mean = try #require(outlook.forecast).meanDuration.change
        #expect(abs(mean.middle / 86_400 + 10) < 1 && mean.high < 0)
        let few = Self.traces([(20, ["a", "b", "c"], 20)])
        #expect(ChainOutlook(of: few, change, try Self.ground(few)).forecast == nil)
    }

    @Test("A part is asked for by months, law, agency, activity and kind")
    func parts() throws {
        let log = Self.traces([(10, ["step.x.y.done", "phase.intake"], 3), (10, ["case.opened"], 3)])
        var question = ChainQuestion(kinds: [.phase])
        #expect(log.asked(question).eventCount == 10)
        question = ChainQuestion()
        question.agency = "agency-case.opened"
        #expect(log.asked(question).caseCount == 10)
        question.agency = "unknown"
        #expect(log.asked(question).caseCount == 0)
        question = ChainQuestion()
        question.period = Period(from: Day(number: 18_000), until: Day(number: 18_005))
        #expect(log.asked(question).caseCount == 5)
    }
}
