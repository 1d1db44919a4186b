import ArgumentParser

/// What can be asked of the indicators.
struct IndicatorCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicators",
        abstract: "Indicators of the case work; rounded, small counts are withheld.",
        subcommands: [IndicatorsRun.self]
    )
}
