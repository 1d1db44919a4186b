import ArgumentParser

/// The fictional municipality.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a fictional municipality to look at, or a large one to measure.",
        subcommands: [DemoLoad.self, DemoGenerate.self]
    )
}
