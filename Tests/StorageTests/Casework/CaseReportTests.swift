import Accounts
import Casework
import Foundation
import Kernel
import PortableSQL
import ResourceLibrary
import Testing

@Suite(
    "A report to the state says what its field list asks for, of released cases only, and no name",
    .serialized
)
struct CaseReportTests {
    @Test(
        "Rows are persons or households with the standing of the period's last day",
        arguments: Engine.allCases
    )
    func rows(on engine: Engine) async throws {
        try await family(on: engine) { town, steps in
            try await steps.release()
            let persons = try await report(Self.persons, town)
            #expect(persons.columns == ["Nr", "Person", "Geschlecht", "Beginn", "Land"])
            #expect(
                persons.rows.map { Array($0.dropFirst()) } == [["1", "unbekannt", "\(town.today.year)", "-"]]
            )
            let households = try await report(Self.households, town)
            #expect(households.rows == [["1", "1", "0", "3", "3", ""]])
            #expect(households.leftOut == 0)
        }
    }

    @Test(
        "What is not released stands in no report, and only how many are missing",
        arguments: Engine.allCases
    )
    func released(on engine: Engine) async throws {
        try await family(on: engine) { town, steps in
            let without = try await report(Self.persons, town)
            #expect(without.rows.isEmpty && without.leftOut == 1)
            let release = try await steps.release(domains: ["work"])
            #expect(try await report(Self.persons, town).leftOut == 0)
            let households = try await report(Self.households, town)
            #expect(households.rows == [["1", "1", "0", "", "", ""]], "language was not released")
            try await steps.withdraw(release)
            #expect(try await report(Self.persons, town).rows.isEmpty)
        }
    }

    @Test("Nobody reports another's cases, and each report is in the log", arguments: Engine.allCases)
    func privacy(on engine: Engine) async throws {
        try await family(on: engine) { town, steps in
            try await steps.release()
            for stranger in [town.jonas, town.paula, town.viktor] {
                let report = try await report(Self.persons, town, by: stranger)
                #expect(report.rows.isEmpty && report.leftOut == 0)
            }
            await #expect(throws: PermissionRefusal.missing(.leadCases)) {
                try await report(Self.persons, town, by: town.coordinator)
            }
            let told = "\(try await report(Self.persons, town).rows)"
            for name in ["Haidari", "Shirin"] { #expect(!told.contains(name)) }
            #expect(try await town.audit("WriteCaseReport", .done).count == 3)
        }
    }

    @Test(
        "A period that is not over is refused, and one before the case is empty",
        arguments: Engine.allCases
    )
    func periods(on engine: Engine) async throws {
        try await family(on: engine) { town, steps in
            try await steps.release()
            await #expect(throws: CaseReportRefusal.notOverYet) {
                try await report(Self.persons, town, until: town.today.adding(days: 1))
            }
            let early = try await report(Self.persons, town, until: town.today.adding(days: -1))
            #expect(early.rows.isEmpty && early.leftOut == 0)
        }
    }

    private struct Report {
        let columns: [String]
        let rows: [[String]]
        let leftOut: Int
    }

    private static let persons = """
        report: persons
        name: { de: Personen, en: Persons }
        about: { de: "", en: "" }
        rows: persons
        releasedTo: Caritas
        fields:
          - { column: Nr, from: number }
          - { column: Person, from: position }
          - { column: Geschlecht, from: sex, codes: { female: w }, other: unbekannt }
          - { column: Beginn, from: openedOn, days: year }
          - { column: Land, from: nationality, missing: "-" }
        """

    private static let households = """
        report: households
        name: { de: Haushalte, en: Households }
        about: { de: "", en: "" }
        rows: households
        releasedTo: Caritas
        fields:
          - { column: Personen, from: persons }
          - { column: Kontakte, from: contacts }
          - { column: Ziele, from: goals }
          - { column: Vorher, from: "firstRating:language" }
          - { column: Nachher, from: "lastRating:language" }
          - { column: Ende, from: closedOn }
        """

    private func family(
        on engine: Engine,
        _ body: (CaseworkTown, CaseSteps) async throws -> Void
    ) async throws {
        try await CaseworkTown.with(engine) { town in
            let steps = CaseSteps(town: town, caseFile: try await town.openCase().id)
            try await steps.consent()
            try await steps.assess()
            try await steps.write()
            try await body(town, steps)
        }
    }

    private func report(
        _ text: String,
        _ town: CaseworkTown,
        by user: User? = nil,
        until: Day? = nil
    ) async throws -> Report {
        let layout = try WrittenLayout(text).read(as: CaseReportLayout.self)
        let end = until ?? town.today
        let period = try #require(Period(from: end.adding(days: -90), until: end))
        let plan = try await town.answer(PlanCaseReport(layout, in: period), for: user ?? town.meral)
        let report = try await town.answer(WriteCaseReport(plan, of: plan.cases), for: user ?? town.meral)
        return Report(columns: report.columns, rows: report.rows, leftOut: plan.leftOut)
    }
}

/// A layout as it would lie in a file.
private struct WrittenLayout {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    func read<Layout: Decodable>(as type: Layout.Type) throws -> Layout {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try text.write(to: folder.appending(path: "layout.yaml"), atomically: true, encoding: .utf8)
        return try ResourceLibrary(root: folder).yaml("layout.yaml")
    }
}
