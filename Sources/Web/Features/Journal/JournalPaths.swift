import Casework
import Kernel

/// The addresses within the journal of a case, and of one's own text blocks.
enum JournalPaths {
    static let textBlocks = "/konto/textbausteine"

    static func note(_ note: Note) -> String {
        CaseFilePaths.journal(note.caseFileId) + "/\((note.correctsId ?? note.id).text)"
    }
    static func correction(_ note: Note) -> String { self.note(note) + "/berichtigen" }
    static func opening(_ note: Note) -> String { self.note(note) + "/geschuetzt" }
    static func counts(_ id: CaseFile.ID) -> String { CaseFilePaths.journal(id) + "/zaehlung" }
}
