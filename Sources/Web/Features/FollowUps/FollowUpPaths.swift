import Casework
import Kernel

/// The addresses within the follow-ups of a case.
enum FollowUpPaths {
    static func done(_ followUp: FollowUp) -> String {
        CaseFilePaths.followUps(followUp.caseFileId) + "/\(followUp.id.text)/erledigt"
    }
}
