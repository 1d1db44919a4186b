import Casework
import Kernel

/// The addresses around the end of a case.
enum ClosingPaths {
    static let retention = "/verwaltung/aufbewahrung"

    static func reopening(_ id: CaseFile.ID) -> String { CaseFilePaths.closing(id) + "/wiederaufnahme" }
    static func hold(_ id: CaseFile.ID) -> String { CaseFilePaths.closing(id) + "/sperre" }

    static func lifting(_ hold: LegalHold) -> String {
        Self.hold(hold.caseFileId) + "/\(hold.id.text)/aufheben"
    }
}
