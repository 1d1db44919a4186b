/// The addresses of one's own calendar feed.
enum CalendarPaths {
    static let own = "/konto/kalender"
    static let closing = own + "/beenden"

    static func feed(_ token: String) -> String { "/kalender/\(token).ics" }
}
