import Accounts
import Casework
import Foundation
import Insight
import Kernel
import Pathways
import PortableSQL
import ResourceLibrary
import Storage
import TestSupport
import Testing

@Suite("Loading the demo")
struct DemoLoadingTests {
    @Test("The stories are played without a refusal on any day", arguments: DemoDays.all)
    func playable(today: Day) async throws {
        try await DemoInDatabase.with(.sqlite, today: today) { demo in
            let loaded = try await demo.load()
            #expect(loaded.households == 60)
            let open = try await demo.count("SELECT count(*) AS n FROM case_file WHERE closed_on IS NULL")
            let expected = demo.told.households.filter { $0.closed == nil }.count
            #expect(open == expected)
        }
    }

    @Test(
        "Every action is in the audit log, in the order of the days, and the log is sound",
        arguments: Engine.allCases
    )
    func audited(engine: Engine) async throws {
        try await DemoInDatabase.with(engine, today: DemoDays.all[0]) { demo in
            let loaded = try await demo.load()
            let written = try await demo.count(
                "SELECT count(*) AS n FROM audit_entry WHERE action NOT LIKE 'Read%'"
            )
            #expect(written == loaded.actions)
            #expect(try await demo.verify().isSound)
            let outOfOrder = try await demo.count(
                """
                SELECT count(*) AS n FROM audit_entry earlier JOIN audit_entry later
                ON later.lane = earlier.lane AND later.position = earlier.position + 1
                WHERE later.at < earlier.at AND earlier.action NOT IN ('AppointDeputy', 'SetPostShare')
                """
            )
            #expect(outOfOrder == 0)
        }
    }

    @Test("Who is new sees the circle: a theme came from cases through a board to an effect that was judged")
    func circle() async throws {
        try await DemoInDatabase.with(.sqlite, today: DemoDays.all[0]) { demo in
            _ = try await demo.load()
            let reached = "SELECT count(DISTINCT theme_id) AS n FROM theme_step WHERE state = "
            #expect(try await demo.count(Statement(stringLiteral: reached + "'implemented'")) == 1)
            #expect(try await demo.count(Statement(stringLiteral: reached + "'effectShown'")) == 1)
            #expect(try await demo.count("SELECT count(*) AS n FROM decision") == 2)
            #expect(try await demo.count("SELECT count(*) AS n FROM measure WHERE verdict = 'shown'") == 1)
            let issued = "SELECT count(*) AS n FROM council_paper WHERE issued_on IS "
            #expect(try await demo.count(Statement(stringLiteral: issued + "NOT NULL")) == 1)
            #expect(try await demo.count(Statement(stringLiteral: issued + "NULL")) == 1)
            #expect(
                try await demo.count("SELECT count(*) AS n FROM grant_notice WHERE details LIKE '%158000%'")
                    == 1
            )
        }
    }

    @Test("A second time changes nothing", arguments: Engine.allCases)
    func twice(engine: Engine) async throws {
        try await DemoInDatabase.with(engine, today: DemoDays.all[0]) { demo in
            _ = try await demo.load()
            #expect(try await demo.load() == DemoLoaded(wasThere: true))
            #expect(try await demo.count("SELECT count(*) AS n FROM case_file") == 60)
        }
    }
}

/// The demo about to be loaded into a fresh database, on a day of the test's choice.
struct DemoInDatabase {
    let told: ToldDemo
    private let database: any Database
    private let loading: DemoLoading
    private let demo: DemoStories
    private let key: AuditKey

    static func with(
        _ engine: Engine,
        today: Day,
        _ body: (DemoInDatabase) async throws -> Void
    ) async throws {
        let told = try ToldDemo.read.get()
        let resources = told.library.root
        try await FreshDatabase.with(engine) { database in
            _ = try await Migrator(folders: [resources.appending(path: "Migrations")]).migrate(database)
            try await body(try await DemoInDatabase(told, on: database, today: today))
        }
    }

    private init(_ told: ToldDemo, on database: any Database, today: Day) async throws {
        self.told = told
        self.database = database
        let noon = Instant(microseconds: (Int64(today.number) * 24 + 12) * 3_600_000_000)
        let profile: CaseworkProfile = try told.library.yaml("Profiles/district.yaml")
        key = try AuditKey(bytes: [UInt8](repeating: 7, count: 32))
        loading = DemoLoading(
            database: database,
            trail: AuditTrail(key: key),
            profiles: ProfileShelf(["district": profile]),
            rulebook: try Rulebook(library: told.library),
            indicators: try ToldDemo.catalogue(told.library),
            clock: Clock { noon }
        )
        let hashing = PasswordHashing(cost: .trivial)
        var demo = DemoStories(
            municipality: told.municipality,
            households: told.households,
            requests: told.requests,
            procedures: told.procedures,
            nationalities: try told.nationalities,
            password: try await hashing.hash(told.municipality.password)
        )
        demo.steering = try told.library.yaml("Demo/steering.yaml")
        demo.layouts = try told.library.list("CouncilPapers/Layouts", "yaml").map {
            try told.library.strictYAML($0)
        }
        self.demo = demo
    }

    func load() async throws -> DemoLoaded {
        try await loading.load(demo)
    }

    func verify() async throws -> AuditFindings {
        try await AuditVerification(key: key).run(on: database)
    }

    func count(_ statement: Statement) async throws -> Int {
        try await database.read { try $0.first(statement)?.value("n") ?? -1 }
    }
}

extension ToldDemo {
    static func catalogue(_ library: ResourceLibrary) throws -> IndicatorCatalogue {
        let files = { (folder: String) in
            try library.list(folder, "yaml").filter { !$0.dropFirst(folder.count + 1).contains("/") }
        }
        return IndicatorCatalogue(
            indicators: try files("Indicators").map { try library.strictYAML($0) },
            groups: try files("Indicators/target-groups").map { try library.strictYAML($0) },
            dimensions: try files("Indicators/dimensions").map { try library.strictYAML($0) }
        )
    }

    var nationalities: [String: String] {
        get throws {
            let rows = try library.csv("CodeLists/nationalities.csv").filter { $0["alpha3"] != "" }
            return Dictionary(rows.map { ($0["alpha3"] ?? "", $0["code"] ?? "") }) { first, _ in first }
        }
    }
}
