import Kernel
import Steering

/// The addresses of papers for council and boards.
enum CouncilPaperPaths {
    static let list = "/steuerung/vorlagen"
    static let new = list + "/neu"

    static func one(_ id: CouncilPaper.ID) -> String { "\(list)/\(id.text)" }
    static func editing(_ id: CouncilPaper.ID) -> String { one(id) + "/bearbeiten" }
    static func issuing(_ id: CouncilPaper.ID) -> String { one(id) + "/herausgeben" }
    static func discarding(_ id: CouncilPaper.ID) -> String { one(id) + "/verwerfen" }
    static func revising(_ id: CouncilPaper.ID) -> String { one(id) + "/fassung" }
    static func file(_ id: CouncilPaper.ID, _ ending: String) -> String { "\(one(id))/datei/\(ending)" }
}
