import ArgumentParser
import Foundation

/// Where the database, the resources and the key are: the same options for every command.
struct InstallationOptions: ParsableArguments {
    @Option(help: "sqlite:PATH or postgresql://…; also LOTSE_DATABASE. Default: sqlite:var/lotse.sqlite")
    var database: String?

    @Option(help: "A folder whose files are taken before those of Resources; also LOTSE_RESOURCES.")
    var resources: String?

    @Option(
        help:
            "The file of the audit key; also LOTSE_KEY_FILE. Default: beside the SQLite file, or var/lotse.key"
    )
    var keyFile: String?

    private var environment: [String: String] { ProcessInfo.processInfo.environment }

    var address: String { database ?? environment["LOTSE_DATABASE"] ?? "sqlite:var/lotse.sqlite" }

    var overlay: URL? {
        (resources ?? environment["LOTSE_RESOURCES"]).map { URL(fileURLWithPath: $0, isDirectory: true) }
    }

    var key: URL {
        if let given = keyFile ?? environment["LOTSE_KEY_FILE"] { return URL(fileURLWithPath: given) }
        guard address.hasPrefix("sqlite:"), !address.hasPrefix("sqlite::") else {
            return URL(fileURLWithPath: "var/lotse.key")
        }
        return URL(fileURLWithPath: address.dropFirst("sqlite:".count) + ".key")
    }
}
