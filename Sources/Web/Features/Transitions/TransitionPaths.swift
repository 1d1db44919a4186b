import Casework
import Kernel

/// The addresses of the transitions of a case, and of the board of all.
enum TransitionPaths {
    static let board = "/wechsel"
    /// The tasks an agency has in other organisations' transitions.
    static let received = "/wechselaufgaben"
    static let outcomes = "/steuerung/rechtskreiswechsel"

    static func received(_ id: TransitionTask.ID) -> String { received + "/\(id.text)" }
    static func new(_ id: CaseFile.ID) -> String { CaseFilePaths.transitions(id) + "/neu" }
    static func transition(_ transition: SphereTransition) -> String {
        CaseFilePaths.transitions(transition.caseFileId) + "/\(transition.id.text)"
    }
    static func part(_ part: String, of transition: SphereTransition) -> String {
        self.transition(transition) + "/" + part
    }
    static func task(_ task: TransitionTask) -> String {
        CaseFilePaths.transitions(task.caseFileId) + "/\(task.transitionId.text)/aufgaben/\(task.id.text)"
    }
    static func part(_ part: String, of task: TransitionTask) -> String { self.task(task) + "/" + part }
}
