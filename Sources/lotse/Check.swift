import ArgumentParser
import Casework
import Foundation
import Pathways
import ResourceLibrary
import Storage
import Web
import WebSupport

/// Checks everything that is edited without a programmer.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Check the resources: profiles, translations, case-list profiles, terms, code lists, texts, rules.",
        discussion: """
            With --resources the files of that folder are checked together with the product's own. Exit status 1
            where something is wrong. Example: lotse check --resources /etc/lotse
            """
    )

    @Option(help: "A folder whose files are taken before those of Resources; also LOTSE_RESOURCES.")
    var resources: String?

    @Flag(help: "Report as JSON.")
    var json = false

    func run() async throws {
        let report = ResourceCheck(library: try ResourceLibrary.given(resources)).run()
        try Report(json: json).print(report) { report in
            report.problems + ["\(report.checked.joined(separator: ", ")): \(report.problems.count) problems"]
        }
        if !report.problems.isEmpty { throw ExitStatus.findings }
    }
}

/// Runs every check of resources and collects what is wrong.
struct ResourceCheck {
    struct Report: Encodable {
        var checked: [String] = []
        var problems: [String] = []
    }

    let library: ResourceLibrary

    func run() -> Report {
        var report = Report()
        check("profiles", &report) { try profileProblems() }
        check("translations", &report) {
            try Translations(from: library).gaps.map { "Translations lack \($0)" }
        }
        check("case-list profiles", &report) {
            _ = try CaseListResources.profiles(in: library)
            return []
        }
        check("terms", &report) {
            _ = try CaseListResources.terms(in: library)
            return []
        }
        check("code lists", &report) {
            _ = try CaseListResources.references(in: library)
            return []
        }
        check("consent texts", &report) { try consentProblems() }
        check("plan papers", &report) {
            let texts = try PlanPaperTexts(from: library)
            return texts.all.isEmpty ? ["Texts/helpPlan has no language"] : []
        }
        check("pathway papers", &report) {
            let texts = try PathwayPaperTexts(from: library)
            return texts.all.isEmpty ? ["Texts/pathwayPaper has no language"] : []
        }
        check("indicators", &report) { try IndicatorResources.problems(in: library) }
        check("dashboards", &report) { try DashboardLayouts.problems(in: library) }
        check("reports", &report) { try CaseReportLayouts.problems(in: library) }
        check("rules", &report) {
            try RuleCheck(library, on: WrittenDay.today.day).run().problems.map(\.description)
        }
        return report
    }

    private func check(_ name: String, _ report: inout Report, _ problems: () throws -> [String]) {
        report.checked.append(name)
        do {
            report.problems += try problems()
        } catch {
            report.problems.append("\(error)")
        }
    }

    /// Every profile is read even if another one is wrong, so that all flaws are seen at once.
    private func profileProblems() throws -> [String] {
        // Where the indicators cannot be read, their own check says so.
        let indicators = try? IndicatorResources.catalogue(in: library)
        return try library.list("Profiles", "yaml").flatMap { path in
            let read = StrictReader.read(try library.text(path), as: CaseworkProfile.self) {
                indicators?.flaws(of: $0) ?? []
            }
            return read.flaws.map { "\(path), \($0)" }
        }
    }

    private func consentProblems() throws -> [String] {
        try library.list("Profiles", "yaml").compactMap { name in
            guard let profile = StrictReader.read(try library.text(name), as: CaseworkProfile.self).value
            else { return nil }
            let path = "Texts/consent/\(profile.consentText).de.yaml"
            return try library.has(path) ? nil : "\(name), „consentText“: there is no \(path)"
        }
    }
}
