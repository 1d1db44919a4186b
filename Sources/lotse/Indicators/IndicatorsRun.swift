import Accounts
import ArgumentParser
import Insight
import Kernel
import PortableSQL
import Storage

/// Works indicators out and shows what may be shown of them.
struct IndicatorsRun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Work out one indicator or all of them, rounded, with small counts withheld.",
        discussion: """
            Without --as the whole municipality is counted by whoever keeps the machine; the audit log names the \
            console. A day stands for the last whole month before it: figures of single days would show who came \
            and went. Counts are rounded to five, those below five are left out; parts are left out where one of them \
            could be worked out. Example: lotse indicators run goals-reached --on 2026-10-31 --by sphere --json
            """
    )

    @OptionGroup var options: InstallationOptions

    @Argument(help: "The key of an indicator, such as active-cases; all of them where it is left out.")
    var name: String?

    @Flag(help: "Report as JSON.")
    var json = false

    @Option(help: "A day such as 2026-10-31; today where it is left out.")
    var on: WrittenDay?

    @Option(help: "A period that is over, instead of the last year: 2026, 2026-Q3 or 2026-10.")
    var period: String?

    @Option(name: .customLong("by"), help: "A dimension, such as agency, town, sphere, status, age.")
    var dimension: String?

    @Option(help: "A target group, such as tolerated-families.")
    var group: String?

    @Option(help: "The name of the municipality, where the database has several.")
    var municipality: String?

    @Option(name: .customLong("as"), help: "Sign-in name of somebody who may see figures.")
    var signInName: String?

    func run() async throws {
        let installation = try await Installation(options)
        let user = try await user(in: installation)
        let catalogue = try IndicatorResources.catalogue(in: installation.library)
        let asked = try name.map { [try catalogue.indicator($0)] } ?? catalogue.indicators
        var lines: [IndicatorLine] = []
        for indicator in asked {
            let reading = try await installation.runner.answer(
                ReadIndicator(try question(indicator)),
                for: user
            )
            lines.append(IndicatorLine(reading))
        }
        await installation.database.close()
        try Report(json: json).print(lines) { $0.flatMap(\.table) }
    }

    private func question(_ indicator: IndicatorDefinition) throws -> IndicatorQuestion {
        let day = on?.day ?? Clock.system.now.day
        let isAsked = name != nil || indicator.dimensions?.contains(dimension ?? "") == true
        return IndicatorQuestion(
            indicator.key,
            [try period.map(Self.period) ?? indicator.latest(before: day)],
            by: isAsked ? dimension : nil,
            group: group
        )
    }

    private static func period(_ text: String) throws -> FigurePeriod {
        guard let period = FigurePeriod(text: text) else { throw IndicatorRefusal.unknownPeriod(text) }
        return period
    }

    private func user(in installation: Installation) async throws -> User {
        if let signInName { return try await Operator(installation.database).user(signInName) }
        return try await MunicipalityChoice(name: municipality).console(in: installation.database)
    }
}
