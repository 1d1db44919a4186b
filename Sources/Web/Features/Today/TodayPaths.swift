import Casework

/// The addresses of the page "Heute".
enum TodayPaths {
    static let selection = "/heute/auswahl"

    static func today(_ share: Today.Share) -> String {
        share == .all ? "/heute" : "/heute?sicht=\(share.rawValue)"
    }
}
