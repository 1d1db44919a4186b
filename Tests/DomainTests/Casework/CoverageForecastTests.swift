import Casework
import Kernel
import Pathways
import Testing

@Suite("Days without cover, past and coming, are counted day by day", .serialized)
struct CoverageForecastTests {
    private static let person = Person.ID("shirin")
    private static let toJobcentre = SpherePair(from: .asylbLG, to: .sgb2)
    private static let back = SpherePair(from: .sgb2, to: .asylbLG)
    private let today = Day(number: 20_000)

    @Test("A title that expires leaves its lane open from the day after, if nothing is done")
    func titleExpires() throws {
        let forecast = try forecast(titles: [(.ae25b, -300, 40)], until: 100)
        let gap = try #require(forecast[.residenceTitle]?.gaps.first)
        #expect(gap.from == today.adding(days: 41) && gap.until == today.adding(days: 100))
        #expect(gap.certainty == .forecast && gap.goesOn && gap.cause == .titleEnds(.ae25b))
        #expect(forecast.lanes.filter { !$0.isKnown }.count == 4)
    }

    @Test(
        "A benefit without an end stops on the day the legal sphere changes, and so does its treatment slip"
    )
    func sphereChanges() throws {
        let change = ForeseenChange(Self.toJobcentre, on: today.adding(days: 10))
        let forecast = try forecast(
            cover: [
                (.livelihood, "asylblg-3", -400, nil), (.healthInsurance, "behandlungsschein", -400, nil),
            ],
            changes: [change],
            until: 30
        )
        for lane in [CoverageLane.livelihood, .healthInsurance] {
            let gap = try #require(forecast[lane]?.gaps.first)
            #expect(gap.from == change.day && gap.days == 21 && gap.cause == .sphereChanges(Self.toJobcentre))
        }
        let granted = try self.forecast(
            cover: [(.livelihood, "asylblg-3", -400, nil), (.livelihood, "sgb-2", 10, nil)],
            changes: [change],
            until: 30
        )
        #expect(granted[.livelihood]?.gaps.isEmpty == true, "what is granted from the day on covers")
    }

    @Test(
        "The fund the Jobcenter paid for (§ 5 Abs. 1 Nr. 2a SGB V) ends on the way back, unless work insures (Nr. 1)"
    )
    func insuranceByWork() throws {
        let change = ForeseenChange(Self.back, on: today.adding(days: 5))
        let insured: Cover = (.healthInsurance, "gesetzlich", -100, nil)
        let without = try forecast(cover: [insured], changes: [change], until: 20)
        #expect(without[.healthInsurance]?.gaps.map(\.days) == [16])
        let working = try forecast(
            cover: [insured, (.activity, "arbeit", -50, nil)],
            changes: [change],
            until: 20
        )
        #expect(working[.healthInsurance]?.gaps.isEmpty == true)
    }

    @Test("What is past is certain, what is coming is not, and one gap may be both")
    func certainty() throws {
        let forecast = try forecast(cover: [(.housing, "wohnung", -100, -11)], until: 10)
        let gaps = try #require(forecast[.housing]?.gaps)
        #expect(gaps.map(\.certainty) == [.known, .forecast])
        #expect(gaps.map(\.days) == [11, 10])
        #expect(gaps.allSatisfy { $0.cause == .coverEnds("wohnung") })
    }

    @Test("That nothing covers can be on record from the first day")
    func onRecord() throws {
        let forecast = try forecast(cover: [(.livelihood, "keine", -7, nil)], until: 5)
        #expect(forecast[.livelihood]?.gaps.map(\.days) == [8, 5])
        #expect(forecast[.livelihood]?.gaps.first?.cause == .onRecord)
    }

    @Test("Seeded lives agree with counting day by day", arguments: 0..<300)
    func naive(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let life = RandomCover(&numbers)
        let changes = life.changes(today)
        let forecast = try forecast(cover: life.cover, changes: changes, until: 60)
        for lane in [CoverageLane.livelihood, .healthInsurance] {
            let found = try #require(forecast[lane])
            let expected = life.open(in: lane, today, changes, until: 60)
            var days: [Day: ForecastGap.Certainty] = [:]
            for gap in found.gaps {
                for number in gap.from.number...gap.until.number {
                    #expect(days[Day(number: number)] == nil, "no day is told twice")
                    days[Day(number: number)] = gap.certainty
                }
            }
            #expect(days == expected, "\(lane) of \(life)")
            #expect(found.gaps.reduce(0) { $0 + $1.days } == expected.count)
            #expect(found.gaps == found.gaps.sorted { $0.from < $1.from })
        }
        let both = Set(
            [CoverageLane.livelihood, .healthInsurance].flatMap {
                life.open(in: $0, today, changes, until: 60).keys
            }
        )
        let window = try #require(Period(from: today.adding(days: -30), until: today.adding(days: 30)))
        #expect(
            forecast.uncovered([.livelihood, .healthInsurance], in: window)
                == both.count { window.contains($0) }
        )
    }

    @Test("Granting cover for a gap never makes more days uncovered", arguments: 0..<100)
    func monotone(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed + 1000)
        let life = RandomCover(&numbers)
        let changes = life.changes(today)
        let before = try forecast(cover: life.cover, changes: changes, until: 60)
        guard let gap = before[.livelihood]?.gaps.first else { return }
        let from = today.days(until: gap.from)
        let grant: Cover = (.livelihood, "einkommen", from, from + gap.days - 1)
        let after = try forecast(cover: life.cover + [grant], changes: changes, until: 60)
        let counts = [before, after].map { $0[.livelihood]?.gaps.reduce(0) { $0 + $1.days } ?? 0 }
        #expect(counts[1] == counts[0] - gap.days)
    }

    typealias Cover = (lane: CoverageLane, kind: String, from: Int, until: Int?)

    private func forecast(
        titles: [(ResidenceTitle, Int, Int?)] = [],
        cover: [Cover] = [],
        changes: [ForeseenChange] = [],
        until days: Int
    ) throws -> CoverageForecast {
        let statuses = try titles.map { title, from, until in
            let details = try StatusDetails(
                title: title,
                from: today.adding(days: from),
                until: until.map { today.adding(days: $0) }
            )
            return ResidenceStatus(details, of: Self.person, on: today)
        }
        let periods = try cover.map { cover in
            let details = try CoverageDetails(
                lane: cover.lane,
                kind: cover.kind,
                from: today.adding(days: cover.from),
                until: cover.until.map { today.adding(days: $0) }
            )
            return CoveragePeriod(details, of: Self.person, on: today)
        }
        let timeline = PersonTimeline(of: Self.person, statuses: statuses, coverage: periods, today: today)
        return CoverageForecast(timeline, changes: changes, today: today, until: today.adding(days: days))
    }
}

/// A life of random benefits and insurances, and the same questions answered day by day.
private struct RandomCover: CustomStringConvertible {
    let cover: [CoverageForecastTests.Cover]
    private let changeDays: [(SpherePair, Int)]

    init(_ numbers: inout SeededNumbers) {
        let kinds: [(CoverageLane, [String])] = [
            (.livelihood, ["asylblg-3", "asylblg-2", "sgb-2", "einkommen", "keine"]),
            (.healthInsurance, ["behandlungsschein", "gesundheitskarte-264", "gesetzlich", "keine"]),
        ]
        cover = kinds.flatMap { lane, kinds in
            (0..<Int.random(in: 0...4, using: &numbers)).map { _ in
                let from = Int.random(in: -60...50, using: &numbers)
                let goesOn = Int.random(in: 0...3, using: &numbers) == 0
                let length = Int.random(in: 0...40, using: &numbers)
                let kind = kinds.randomElement(using: &numbers) ?? "keine"
                return (lane, kind, from, goesOn ? nil : from + length)
            }
        }
        let pairs = [SpherePair(from: .asylbLG, to: .sgb2), SpherePair(from: .sgb2, to: .asylbLG)]
        changeDays = (0..<Int.random(in: 0...3, using: &numbers)).map { _ in
            (pairs[Int.random(in: 0...1, using: &numbers)], Int.random(in: -50...50, using: &numbers))
        }
    }

    var description: String { "\(cover), \(changeDays.map { "\($0.0.code) \($0.1)" })" }

    func changes(_ today: Day) -> [ForeseenChange] {
        changeDays.map { ForeseenChange($0, on: today.adding(days: $1)) }
    }

    func open(
        in lane: CoverageLane,
        _ today: Day,
        _ changes: [ForeseenChange],
        until last: Int
    ) -> [Day: ForecastGap.Certainty] {
        let own = cover.filter { $0.lane == lane }
        guard let first = own.map(\.from).min(), first <= last else { return [:] }
        var open: [Day: ForecastGap.Certainty] = [:]
        for offset in first...last {
            let day = today.adding(days: offset)
            let onRecord = own.filter {
                $0.kind != "keine" && $0.from <= offset && ($0.until.map { offset <= $0 } ?? true)
            }
            let holding = onRecord.filter { entry in
                !changes.contains { change in
                    today.adding(days: entry.from) < change.day && change.day <= day
                        && stops(entry.kind, at: change.pair)
                }
            }
            guard holding.isEmpty else { continue }
            open[day] = offset <= 0 && onRecord.isEmpty ? .known : .forecast
        }
        return open
    }

    private func stops(_ kind: String, at pair: SpherePair) -> Bool {
        switch kind {
        case "asylblg-3", "asylblg-2", "behandlungsschein", "gesundheitskarte-264": pair.from == .asylbLG
        case "sgb-2", "gesetzlich": pair.from == .sgb2
        default: false
        }
    }
}
