import Casework

/// The addresses of the pages about deputies.
enum DeputyPaths {
    static let own = "/vertretungen"

    static func ending(_ deputyship: Deputyship) -> String { "\(own)/\(deputyship.id)/beenden" }
}
