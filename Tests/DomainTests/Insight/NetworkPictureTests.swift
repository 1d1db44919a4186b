import Insight
import Kernel
import Testing

@Suite("The picture of the network shows where it breaks, and nobody in it")
struct NetworkPictureTests {
    private let office = Organisation.ID("office")
    private let jobcentre = Organisation.ID("jobcentre")
    private let welfare = Organisation.ID("welfare")

    @Test("Fewer than five hand-overs are not shown as a number, nor how they went")
    func fewAreWithheld() throws {
        let arrow = try only(outcomes: [.taken(afterDays: 3), .broken, .waiting])
        #expect(arrow.handedOver == .suppressed)
        #expect(arrow.broken == .suppressed)
        #expect(arrow.taken == .suppressed)
        #expect(arrow.medianDays == nil)
        #expect(arrow.brokenPercent == nil)
    }

    @Test("What is withheld cannot be worked out from the sum and the rest")
    func differencesAreWithheld() throws {
        let taken = [HandOverOutcome](repeating: .taken(afterDays: 2), count: 20)
        let arrow = try only(outcomes: taken + [.broken, .broken])
        // 22 and 20 are both 20 when they are rounded: two, or none, or four may be missing.
        #expect(arrow.handedOver == .exact(20) && arrow.taken == .exact(20))
        #expect(arrow.broken == .suppressed && arrow.brokenPercent == nil)
    }

    @Test("Ways that would tell a withheld count are not told apart at all")
    func tooFewForWays() throws {
        let outcomes = [HandOverOutcome](repeating: .taken(afterDays: 2), count: 4)
        let arrow = try only(outcomes: outcomes + [.broken, .broken, .broken, .broken])
        // 10 stands for 8 to 12: with two counts below five both would be 4.
        #expect(arrow.handedOver == .exact(10))
        #expect(arrow.taken == .suppressed && arrow.broken == .suppressed)
    }

    @Test("The median needs about ten hand-overs that were taken up")
    func median() throws {
        let seven = try only(outcomes: (1...7).map { .taken(afterDays: $0) })
        #expect(seven.medianDays == nil)
        let eleven = try only(outcomes: (1...11).map { .taken(afterDays: $0) })
        #expect(eleven.medianDays == 6)
    }

    @Test("Both ways between two agencies are arrows of their own, the busiest first")
    func directions() {
        let counts = [
            count(office, jobcentre, (1...6).map { _ in .waiting }),
            count(jobcentre, office, (1...9).map { _ in .broken }),
            count(office, welfare, [.waiting]),
        ]
        let picture = picture(counts)
        #expect(picture.arrows.map(\.from) == [jobcentre, office, office])
        #expect(picture.arrows.map(\.brokenPercent) == [100, 0, nil])
        #expect(picture.agencies.map { picture.name(of: $0) } == ["Jobcenter", "Sozialamt", "Träger"])
    }

    @Test("Kinds of hand-overs between the same two agencies are one arrow")
    func kinds() throws {
        let referrals = count(office, jobcentre, (1...6).map { _ in .waiting })
        let tasks = count(office, jobcentre, (1...7).map { _ in .waiting }, .sphereTransition)
        let arrow = try #require(picture([referrals, tasks]).arrows.first)
        #expect(arrow.handedOver == .exact(15))
        #expect(arrow.kinds == [.referral: .exact(5), .sphereTransition: .exact(5)])
    }

    private func only(outcomes: [HandOverOutcome]) throws -> NetworkArrow {
        try #require(picture([count(office, jobcentre, outcomes)]).arrows.first)
    }

    private func picture(_ counts: [HandOverCount]) -> NetworkPicture {
        NetworkPicture(
            since: Day.clamped(year: 2026, month: 1, day: 1),
            until: Day.clamped(year: 2026, month: 12, day: 31),
            counts: counts,
            names: [office: "Sozialamt", jobcentre: "Jobcenter", welfare: "Träger"]
        )
    }

    private func count(
        _ from: Organisation.ID,
        _ to: Organisation.ID,
        _ outcomes: [HandOverOutcome],
        _ kind: HandOverKind = .referral
    ) -> HandOverCount {
        HandOverCount(from: from, to: to, kind: kind, outcomes: outcomes)
    }
}
