import Kernel
import Testing

@testable import Steering

@Suite("Boards decide by their rules")
struct BoardRuleTests {
    @Test(
        "How many votes must be present",
        arguments: [
            (Quorum.majority, 10, 6), (.majority, 9, 5), (.share(50), 9, 5), (.share(50), 10, 5),
            (.share(67), 15, 11), (.share(1), 3, 1), (.number(7), 15, 7), (.none, 15, 1),
        ]
    )
    func needed(quorum: Quorum, votes: Int, needed: Int) {
        #expect(quorum.needed(of: votes) == needed)
        #expect(quorum.isReached(present: needed, of: votes))
        #expect(!quorum.isReached(present: needed - 1, of: votes))
    }

    @Test("A rule is read back as it was written, and nonsense is none")
    func written() {
        for quorum in [Quorum.none, .majority, .share(66), .number(3)] {
            #expect(Quorum(rawValue: quorum.rawValue) == quorum)
        }
        for wrong in ["", "share", "share 0", "share 101", "number 0", "half", "share x"] {
            #expect(Quorum(rawValue: wrong) == nil)
        }
    }

    @Test("Deputies count, guests and those who left do not")
    func present() throws {
        let board = SteeringBoard.ID("b")
        var seats = try (0..<4).map { number in
            let details = try SeatDetails(function: "\(number)", contact: "", deputy: "", votes: number < 3)
            return BoardSeat(details, of: Identifier("o"), on: board)
        }
        let day = Day(number: 20_000)
        try seats[2].leave(on: day)
        let attendance = [
            Attendance(seats[0].id, .present), Attendance(seats[1].id, .deputy),
            Attendance(seats[2].id, .present),
            Attendance(seats[3].id, .present),
        ]
        let count = QuorumCount(.majority, seats: seats, attendance: attendance, on: day)
        #expect((count.votes, count.present, count.needed) == (2, 2, 2))
        let excused = QuorumCount(.majority, seats: seats, attendance: [attendance[0]], on: day)
        #expect(!excused.isReached)
    }

    @Test("Votes are whole, some, and no more than are there")
    func votes() throws {
        #expect(throws: MeetingRefusal.votesNegative) { try Vote(yes: -1, no: 1, abstain: 0) }
        #expect(throws: MeetingRefusal.votesMissing) { try Vote(yes: 0, no: 0, abstain: 0) }
        let vote = try Vote(yes: 3, no: 1, abstain: 1)
        #expect(throws: MeetingRefusal.tooManyVotes) { try vote.check(present: 4) }
        try vote.check(present: 5)
    }

    @Test("A theme goes one step after the other, and a merged one nowhere")
    func themes() throws {
        let day = Day(number: 20_000)
        var theme = Theme(try ThemeWords(title: "Lücke", summary: ""), on: day)
        #expect(throws: ThemeRefusal.notReachable) { try theme.move(to: .decided) }
        try theme.move(to: .prioritised)
        let jumped = theme.advance(to: .effectShown), went = theme.advance(to: .decided)
        #expect(!jumped && went && theme.state == .decided)
        var other = Theme(try ThemeWords(title: "Andere", summary: ""), on: day)
        #expect(throws: ThemeRefusal.merged) { try other.merge(into: other) }
        try other.merge(into: theme)
        #expect(throws: ThemeRefusal.merged) { try other.move(to: .prioritised) }
    }

    @Test("An effect is shown, absent or the other way round by its interval alone")
    func verdicts() {
        let day = Day(number: 20_000)
        func verdict(_ direction: EffectAim.Direction, _ interval: ClosedRange<Double>?) -> EffectVerdict {
            let side = EffectComparison.Side(Period(day), cases: .about(10), value: 1)
            let comparison = EffectComparison(
                in: .days,
                before: side,
                after: side,
                difference: 0,
                interval: interval
            )
            return Effect(EffectAim(key: "x", direction: direction, from: day), found: comparison).verdict
        }
        #expect(verdict(.lower, -5 ... -1) == .shown && verdict(.higher, -5 ... -1) == .opposite)
        #expect(verdict(.higher, 1...5) == .shown && verdict(.lower, 1...5) == .opposite)
        #expect(verdict(.lower, -5...0) == .notVisible && verdict(.higher, 0...5) == .notVisible)
        #expect(verdict(.lower, nil) == .tooFewCases)
    }

    @Test("Findings are alike by their codes and the stems of their words, and it says why")
    func alike() {
        func finding(_ text: String, _ domain: String) -> StructuralFinding {
            let facts = FindingFacts(kind: "gap", lifeDomain: domain, spheres: ("asylbLG", "sgb2"))
            return StructuralFinding(facts, period: "2026-Q4", text: text, id: Identifier(text))
        }
        let one = finding("Die Wohnungen waren ohne Heizung.", "housing")
        let same = FindingSimilarity(one, finding("Keine Wohnung hatte eine Heizung", "housing"))
        #expect(same.isAlike)
        #expect(same.reasons == [.lifeDomain, .spheres, .kind, .words(["Heizung", "Wohnungen"])])
        let other = FindingSimilarity(one, finding("Der Kurs fiel aus.", "language"))
        #expect(!other.isAlike && !other.reasons.contains(.lifeDomain))
    }
}
