import Casework
import Kernel

/// The addresses of the releases of a case.
enum ReleasePaths {
    static func list(_ id: CaseFile.ID) -> String { CaseFilePaths.consents(id) + "#freigaben" }
    static func new(_ id: CaseFile.ID) -> String { CaseFilePaths.overview(id) + "/freigaben/neu" }
    static func preview(_ id: CaseFile.ID) -> String { CaseFilePaths.overview(id) + "/freigaben/papier" }

    static func release(_ release: Release) -> String {
        CaseFilePaths.overview(release.caseFileId) + "/freigaben/\(release.id.text)"
    }

    static func withdrawal(_ release: Release) -> String { self.release(release) + "/widerruf" }
    static func replacement(_ release: Release) -> String { self.release(release) + "/ersetzen" }
    static func paper(_ release: Release) -> String { self.release(release) + "/papier" }
}
