import Kernel
import Steering
import Testing

@Suite("A post")
struct StaffPostTests {
    private let half = FullTimeEquivalent(thousandths: 500)

    private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    private func share(
        _ from: String,
        _ until: String?,
        _ share: FullTimeEquivalent = .fullTime,
        _ label: String = PostCourse.integrationManagement
    ) throws -> PostShare {
        try PostShare(from: try day(from), until: try until.map(day), share: share, label: label)
    }

    private func post(_ course: PostCourse) throws -> StaffPost {
        let details = try StaffPostDetails(
            block: .caseManagement,
            code: "CM-1",
            title: "Case Management",
            employer: ("DRK", true),
            fullTimeEquivalent: .fullTime
        )
        return try StaffPost(details, course: course)
    }

    private func rates() throws -> FlatRates {
        FlatRates([
            FlatRate(
                municipality: "Kreis Coesfeld",
                block: .caseManagement,
                during: (try day("2023-01-01"), try day("2023-12-31")),
                yearly: Money(cents: 5_700_000),
                source: "SV-10-0898"
            )
        ])
    }

    private func year(_ course: PostCourse) throws -> PostYear {
        try #require(PostYear.all([try post(course)], at: try rates(), in: 2023).first)
    }

    @Test("held all year gets the flat rate, and lacks what it costs beyond that")
    func whole() throws {
        let held = try share("2022-07-01", nil)
        let cost = try YearlySum(from: try day("2022-01-01"), yearly: Money(cents: 6_412_345))
        let year = try year(PostCourse(occupancies: [held], costs: [cost], fundings: [held]))
        #expect(year.flat?.decimal == "57000.00")
        #expect(year.cost?.decimal == "64123.45")
        #expect(year.shortfall?.decimal == "7123.45")
        #expect(year.transfer?.decimal == "57000.00")
        #expect(year.months.allSatisfy { $0.occupied == .fullTime })
    }

    @Test("begun in the middle of a month counts that month by its calendar days")
    func midMonth() throws {
        let held = try share("2023-11-16", nil)
        let year = try year(PostCourse(occupancies: [held], fundings: [try share("2023-01-01", nil)]))
        // 15 of 30 days of November, and December: one and a half twelfths of 57,000.
        #expect(year.flat?.decimal == "7125.00")
        #expect(year.months[10].occupied == half)
        #expect(year.months.prefix(10).allSatisfy { $0.isVacant })
    }

    @Test("that changes to part time is paid by the share that is held")
    func partTime() throws {
        let occupancies = [try share("2023-01-01", "2023-06-30"), try share("2023-07-01", nil, half)]
        let course = PostCourse(occupancies: occupancies, fundings: [try share("2023-01-01", nil)])
        #expect(try year(course).flat?.decimal == "42750.00")
    }

    @Test("whose rate is not on record for one day has no flat sum at all")
    func unknownRate() throws {
        let held = try share("2023-01-01", nil)
        let posts = [try post(PostCourse(occupancies: [held], fundings: [held]))]
        #expect(PostYear.all(posts, at: try rates(), in: 2024).first?.flat == nil)
    }

    @Test("cannot be paid twice in one month (§ 9 Abs. 4 TIntG)")
    func paidTwice() throws {
        var post = try post(PostCourse(fundings: [try share("2023-01-01", nil)]))
        let other = try share("2023-05-20", "2023-05-25", half, "AMIF")
        #expect(throws: StaffPostRefusal.paidTwice(try day("2023-05-20"))) {
            try post.add(.funding(other))
        }
    }

    @Test("may be paid half by one and half by another")
    func paidInParts() throws {
        var post = try post(PostCourse(fundings: [try share("2023-01-01", nil, half)]))
        try post.add(.funding(try share("2023-01-01", nil, half, "AMIF")))
        try post.add(.occupancy(try share("2023-01-01", nil)))
        #expect(PostYear.all([post], at: try rates(), in: 2023).first?.flat?.decimal == "28500.00")
    }

    @Test("cannot be held by more than it is")
    func overfilled() throws {
        var post = try post(PostCourse(occupancies: [try share("2023-01-01", nil, half)]))
        #expect(throws: StaffPostRefusal.overfilled(try day("2023-02-01"))) {
            try post.add(.occupancy(try share("2023-02-01", nil)))
        }
    }

    @Test("is what an employer lacks, summed up without a cent lost")
    func employers() throws {
        let held = try share("2023-01-01", "2023-01-17", FullTimeEquivalent(thousandths: 333))
        let cost = try YearlySum(from: try day("2022-01-01"), yearly: Money(cents: 6_412_345))
        let course = PostCourse(occupancies: [held], costs: [cost], fundings: [held])
        let posts = try (0..<7).map { _ in try post(course) }
        let book = FundingBook(municipality: "Kreis Coesfeld", posts: posts, budget: [])
        let year = FundingYear(book, rates: try rates(), year: 2023)
        let employer = try #require(year.employers.first)
        #expect(employer.shortfall == Money.sum(year.posts.compactMap(\.shortfall)))
        // 7 × 57,000 ÷ 12 × 0.333 × 17/31 = 6,071.879; seven times the rounded sum of one would be 6,071.87.
        #expect(employer.flat?.decimal == "6071.88")
    }
}
