import ArgumentParser
import Casework
import Foundation
import Kernel
import Pathways
import PortableSQL
import Storage

/// A person's days without cover.
struct Coverage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "List a person's days without cover, past and coming, and what would close them.",
        discussion: """
            Only for persons in cases of the account named; the reading stands in the audit log. No name is \
            printed. It is a checking aid and decides nothing. Exit status 1 where a day is or will be uncovered.
            Example: lotse coverage 0199a0c2-5d4e-7b60-8f3a-1c2d3e4f5a6b --as a.keller --json
            """
    )

    @OptionGroup var options: InstallationOptions

    @Argument(help: "The person, by the identifier in the address of their page.")
    var person: String

    @Option(name: .customLong("as"), help: "Sign-in name of the case manager who asks.")
    var signInName: String

    @Flag(help: "Report as JSON.")
    var json = false

    func run() async throws {
        let installation = try await Installation(options)
        let user = try await Operator(installation.database).user(signInName)
        let coverage = try await installation.runner.answer(ReadPersonCoverage(Person.ID(person)), for: user)
        let report = CoverageReport(coverage)
        try Report(json: json).print(report, \.lines)
        await installation.database.close()
        if report.uncoveredDays > 0 { throw ExitStatus.findings }
    }
}

/// One person's days without cover, for people and programs; no name stands in it.
struct CoverageReport: Encodable {
    struct Gap: Encodable {
        let from: String
        let until: String
        let days: Int
        let certainty: String
        let cause: String
        let goesOn: Bool
        let closedBy: [String]
    }

    struct Lane: Encodable {
        let lane: String
        let isKnown: Bool
        let gaps: [Gap]
    }

    struct Change: Encodable {
        let from: String
        let to: String
        let day: String
    }

    let person: String
    let today: String
    let until: String
    let uncoveredDays: Int
    let lanes: [Lane]
    /// Changes of legal sphere that the rules foresee and nobody has recorded.
    let foreseenChanges: [Change]

    init(_ coverage: PersonCoverage) {
        let forecast = coverage.forecast
        person = forecast.person.text
        today = forecast.today.iso
        until = forecast.until.iso
        uncoveredDays = forecast.lanes.flatMap(\.gaps).reduce(0) { $0 + $1.days }
        lanes = forecast.lanes.map { lane in
            let gaps = lane.gaps.map { Gap($0, closedBy: coverage.remedies(for: $0, in: lane.lane)) }
            return Lane(lane: lane.lane.rawValue, isKnown: lane.isKnown, gaps: gaps)
        }
        foreseenChanges = coverage.proposals.map {
            Change(from: $0.pair.from.rawValue, to: $0.pair.to.rawValue, day: $0.day.iso)
        }
    }

    var lines: [String] {
        let gaps = lanes.flatMap { lane in
            lane.gaps.map { gap in
                "\(lane.lane): \(gap.from) to \(gap.goesOn ? "…" : gap.until), \(gap.days) days, \(gap.certainty),"
                    + " \(gap.cause); closed by \(gap.closedBy.joined(separator: ", "))"
            }
        }
        let changes = foreseenChanges.map { "foreseen: \($0.from) to \($0.to) on \($0.day)" }
        let unknown = lanes.filter { !$0.isKnown }.map { "\($0.lane): nothing on record" }
        return gaps + unknown + changes + ["\(uncoveredDays) days without cover in all lanes until \(until)"]
    }
}

extension CoverageReport.Gap {
    fileprivate init(_ gap: ForecastGap, closedBy remedies: [GapRemedy]) {
        from = gap.from.iso
        until = gap.until.iso
        days = gap.days
        certainty = gap.certainty.rawValue
        cause = gap.cause.code
        goesOn = gap.goesOn
        closedBy = remedies.map(\.code)
    }
}

extension ForecastGap.Cause {
    fileprivate var code: String {
        switch self {
        case .titleEnds(let title): "titleEnds:\(title.rawValue)"
        case .coverEnds(let kind): "coverEnds:\(kind)"
        case .sphereChanges(let pair): "sphereChanges:\(pair.code)"
        case .onRecord: "onRecord"
        }
    }
}

extension GapRemedy {
    fileprivate var code: String {
        switch self {
        case .task(let task): "task:\(task.step)@\(task.agency.rawValue)"
        case .recordTransition(let change): "recordTransition:\(change.pair.code)"
        case .applyForTitle(let expiry, let day): "applyForTitle:\(expiry.rawValue)@\(day.iso)"
        case .apply(let lane): "apply:\(lane.rawValue)"
        case .enterGrant: "enterGrant"
        case .release(let organisation, _): "release:\(organisation.text)"
        }
    }
}
