import Casework
import Kernel
import Pathways
import Testing

@Suite("The target group says of each criterion whether it is met, and by which fact")
struct TargetGroupTests {
    private func details(
        birth: UncertainDay = .unknown,
        entry: UncertainDay = .unknown,
        title: ResidenceTitle? = nil,
        town: String = ""
    ) throws -> RequestDetails {
        RequestDetails(
            person: try PersonDetails(familyName: "Diallo", givenName: "", birth: birth, entry: entry),
            origin: try RequestOrigin(
                receivedOn: try CaseworkFixture.day("2026-03-01"),
                source: "person",
                way: "phone"
            ),
            need: try RequestNeed(reason: "Ausbildung", title: title, town: town)
        )
    }

    private func finding(
        _ group: TargetGroup,
        _ details: RequestDetails,
        _ clarification: Clarification = Clarification()
    ) throws -> TargetGroupFinding {
        let day = try CaseworkFixture.day("2026-03-01")
        let agencies = ["mbe", "jmd"]
        let found = group.findings(about: details, clarification, agencies: agencies, on: day)
        #expect(found.count == 1)
        return try #require(found.first)
    }

    @Test("Eighteen to twenty-seven counts completed years, on both birthdays")
    func age() throws {
        let group = TargetGroup(minimumAge: 18, maximumAge: 27)
        for (born, standing) in [
            ("2008-03-01", TargetGroupFinding.Standing.met), ("2008-03-02", .notMet),
            ("1998-03-02", .met), ("1998-03-01", .notMet),
        ] {
            let details = try details(birth: .day(try CaseworkFixture.day(born)))
            #expect(try finding(group, details).standing == standing, "\(born)")
        }
        #expect(try finding(group, try details(birth: .year(2000))).fact == .years(25...26))
        #expect(try finding(group, try details(birth: .year(2000))).standing == .met)
        #expect(try finding(group, try details(birth: .year(2008))).standing == .unknown, "17 or 18")
        #expect(try finding(group, try details()).standing == .unknown)
        #expect(try finding(group, try details()).fact == nil)
    }

    @Test("At most three years of stay still holds on the third anniversary")
    func stay() throws {
        let group = TargetGroup(maximumYearsOfStay: 3)
        for (entered, standing) in [
            ("2023-03-01", TargetGroupFinding.Standing.met), ("2023-02-28", .notMet), ("2025-12-24", .met),
        ] {
            let details = try details(entry: .day(try CaseworkFixture.day(entered)))
            #expect(try finding(group, details).standing == standing, "\(entered)")
        }
        #expect(try finding(group, try details(entry: .year(2023))).standing == .unknown)
        #expect(try finding(group, try details(entry: .year(2020))).standing == .notMet)
    }

    @Test("Title and town are compared with the list; what is not told is unknown")
    func titleAndTown() throws {
        let titles = TargetGroup(titles: [.duldung60a])
        #expect(try finding(titles, try details(title: .duldung60a)).standing == .met)
        #expect(try finding(titles, try details(title: .ae24)).fact == .title(.ae24))
        #expect(try finding(titles, try details(title: .ae24)).standing == .notMet)
        #expect(try finding(titles, try details()).standing == .unknown)
        let towns = TargetGroup(towns: ["Ebbeloh"])
        #expect(try finding(towns, try details(town: "ebbeloh")).standing == .met)
        #expect(try finding(towns, try details(town: "Brookfelde")).standing == .notMet)
    }

    @Test("No other case management is met when every agency was asked, and not met when one says yes")
    func parallel() throws {
        let group = TargetGroup(noOtherCaseManagement: true)
        func standing(_ checks: [ParallelCheck]) throws -> TargetGroupFinding.Standing {
            try finding(group, try details(), Clarification(checks: checks)).standing
        }
        #expect(try standing([]) == .unknown)
        #expect(try standing([ParallelCheck("mbe", .no)]) == .unknown)
        #expect(try standing([ParallelCheck("mbe", .no), ParallelCheck("jmd", .unclear)]) == .unknown)
        #expect(try standing([ParallelCheck("mbe", .no), ParallelCheck("jmd", .no)]) == .met)
        #expect(try standing([ParallelCheck("mbe", .yes)]) == .notMet)
    }

    @Test("What the profile does not ask is not answered")
    func notAsked() throws {
        let day = try CaseworkFixture.day("2026-03-01")
        let found = TargetGroup().findings(about: try details(), Clarification(), agencies: ["mbe"], on: day)
        #expect(found.isEmpty)
    }

    @Test("Three years of keeping from a leap day end on the 28th")
    func retention() throws {
        let kept = Retention(from: try CaseworkFixture.day("2024-02-29"), years: 3, isHeld: false)
        #expect(kept.until.iso == "2027-02-28")
        #expect(!kept.isOver(on: kept.until))
        #expect(kept.isOver(on: kept.until.adding(days: 1)))
        let held = Retention(from: try CaseworkFixture.day("2024-02-29"), years: 3, isHeld: true)
        #expect(!held.isOver(on: kept.until.adding(days: 400)))
    }
}
