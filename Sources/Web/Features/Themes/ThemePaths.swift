import Kernel
import Steering

/// The addresses of themes and the findings they are made of.
enum ThemePaths {
    static let list = "/steuerung/themen"
    static let findings = list + "/befunde"
    static let new = list + "/neu"

    static func theme(_ id: Theme.ID) -> String { "\(list)/\(id.text)" }
    static func part(_ part: String, of id: Theme.ID) -> String { theme(id) + "/" + part }
}
