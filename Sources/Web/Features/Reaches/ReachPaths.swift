import AgencyNetwork
import Kernel

/// The addresses of the pages about how far organisations see.
enum ReachPaths {
    static let list = "/verwaltung/stellen"
    static let towns = "/verwaltung/orte"

    static func one(_ id: Agency.ID) -> String { "\(list)/\(id.text)" }
}
