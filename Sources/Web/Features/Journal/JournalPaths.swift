import Casework
import Kernel

/// The addresses within the journal of a case.
enum JournalPaths {
    static func correction(_ note: Note) -> String {
        CaseFilePaths.journal(note.caseFileId) + "/\(note.id.text)/berichtigen"
    }
}
