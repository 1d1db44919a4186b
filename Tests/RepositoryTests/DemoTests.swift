import Accounts
import Casework
import Foundation
import Kernel
import Pathways
import ResourceLibrary
import Storage
import Testing

@Suite("The demo's files")
struct DemoTests {
    private let told: ToldDemo

    init() throws {
        told = try ToldDemo.read.get()
    }

    @Test("There are sixty households with different keys, and the case managers share them")
    func sixtyHouseholds() {
        #expect(told.households.count == 60)
        #expect(Set(told.households.map(\.key)).count == 60)
        let managers = told.municipality.accounts.filter { $0.roles.contains(.caseManager) }
        #expect(Set(told.households.map(\.caseManager)) == Set(managers.map(\.signIn)))
    }

    @Test("Every phase and every reason for closing that the profile knows occurs")
    func everyPhase() throws {
        let open = told.households.filter { $0.closed == nil }
        #expect(Set(open.map(\.phase)) == Set(Phase.allCases))
        let profile: CaseworkProfile = try told.library.yaml("Profiles/district.yaml")
        let reasons = told.households.compactMap(\.closed?.reason.rawValue)
        #expect(Set(reasons) == Set(profile.closingReasons.map(\.code)))
    }

    @Test("Every role has an account, every kind of organisation an organisation")
    func everyRole() {
        let roles = told.municipality.accounts.reduce(into: Set()) { $0.formUnion($1.roles) }
        #expect(roles == Set(Role.allCases))
        #expect(Set(told.municipality.organisations.map(\.kind)) == Set(Organisation.Kind.allCases))
    }

    @Test("No place of the demo exists in North Rhine-Westphalia")
    func fictionalPlaces() throws {
        let real = try ["municipalities", "districts"].flatMap { list in
            try told.library.csv("CodeLists/\(list).csv").compactMap { $0["name"] }
        }
        let towns = Set(told.municipality.organisations.map(\.town)).union(["Lindenmark"])
        #expect(towns.isDisjoint(with: real))
        #expect(Set(told.households.map(\.town)).isSubset(of: towns))
    }

    @Test("Every language is one of the code list")
    func knownLanguages() throws {
        let known = Set(try told.library.csv("CodeLists/languages.csv").compactMap { $0["code"] })
        let spoken = told.households.flatMap { household in
            household.persons.flatMap(\.languages) + [household.consent?.language].compactMap(\.self)
        }
        #expect(Set(spoken).subtracting(known) == [])
    }

    @Test("On every day the dates of every person are possible", arguments: DemoDays.all)
    func possibleDates(today: Day) {
        for household in told.households {
            for person in household.persons {
                #expect(person.contradictions(on: today) == [], "\(household.key) \(person.key)")
            }
        }
    }

    @Test("The password may be used for every account")
    func usablePassword() throws {
        for person in told.municipality.accounts {
            let names = try AccountNames(signIn: person.signIn, display: person.name)
            try PasswordRules().check(told.municipality.password, for: names)
        }
        #expect(told.municipality.password.count >= 15)
    }

    @Test("Days are told relative to today, read from left to right")
    func days() throws {
        let today = try #require(Day(iso: "2028-02-29"))
        let expected = [
            "today": "2028-02-29", "today-1y": "2027-02-28", "today+1m": "2028-03-29",
            "today-1m/end+1d": "2028-02-01", "today/start-2w": "2028-01-18", "2027-03-04": "2027-03-04",
        ]
        for (text, day) in expected { #expect(DemoDay(text)?.day(from: today).iso == day, "\(text)") }
        for text in ["", "tomorrow", "today-3", "today 3d", "2027-02-30"] { #expect(DemoDay(text) == nil) }
    }
}

/// Days on which the demo is looked at: month ends, a leap day, a turn of the year, weekends.
enum DemoDays {
    static let all = [
        "2026-11-21", "2026-12-31", "2027-01-01", "2027-02-28", "2027-03-31", "2027-10-30", "2028-02-29",
        "2028-03-01", "2029-05-31",
    ].compactMap(Day.init(iso:))
}

/// The demo as its files tell it.
struct ToldDemo {
    let library: ResourceLibrary
    let municipality: DemoMunicipality
    let households: [DemoHousehold]
    let requests: [DemoRequest]
    let procedures: [DemoProcedure]

    /// Read once for all tests.
    static let read = Result { try ToldDemo() }

    private init() throws {
        let library = ResourceLibrary(root: Repository.file("Resources"))
        self.library = library
        municipality = try library.yaml("Demo/municipality.yaml")
        households = try library.list("Demo/households", "yaml").map { try library.yaml($0) }
        requests = try library.yaml("Demo/requests.yaml")
        procedures = try library.yaml("Demo/procedures.yaml")
    }
}

extension DemoPerson {
    /// What cannot be: a period that ends before it begins, or begins before birth, entry, or in the future.
    func contradictions(on today: Day) -> [String] {
        let periods =
            (statuses ?? []).map { ($0.title.rawValue, $0.from, $0.until) }
            + (coverage ?? []).map { ($0.kind, $0.from, $0.until) }
        let earliest = [birth.uncertainDay(from: today), entry?.uncertainDay(from: today) ?? .unknown]
            .compactMap(\.earliest).max()
        return periods.compactMap { code, from, until in
            let first = from.day(from: today)
            let last = until?.day(from: today) ?? first
            if last < first { return "\(code) is reversed" }
            if first > today { return "\(code) begins in the future" }
            return earliest.map { first < $0 } == true ? "\(code) begins before birth or entry" : nil
        }
    }
}
