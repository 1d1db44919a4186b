import Casework
import Kernel

/// The addresses of the protection of a household.
enum ProtectionPaths {
    static func list(_ caseFile: CaseFile.ID) -> String { CaseFilePaths.overview(caseFile) + "/schutz" }
    static func lifting(_ mark: ProtectionMark) -> String {
        list(mark.caseFileId) + "/\(mark.id.text)/aufheben"
    }
}
