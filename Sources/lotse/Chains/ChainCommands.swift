import ArgumentParser

/// What many cases show together: chains, their waits, and what would change them.
struct ChainCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chains",
        abstract: "Read event logs and say how the chains really went.",
        subcommands: [
            ChainsAnalyse.self, ChainsMap.self, ChainsCheck.self, ChainsCompare.self, ChainsSimulate.self,
            ChainsConvert.self, ChainsExport.self,
        ]
    )
}
