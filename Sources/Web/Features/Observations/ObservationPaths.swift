import Casework
import Kernel
import WebSupport

/// The addresses of the observations of a case, and of what is counted from them.
enum ObservationPaths {
    static let facts = "/steuerung/beobachtungen"

    static func new(_ id: CaseFile.ID) -> String { CaseFilePaths.observations(id) + "/neu" }
    static func new(from note: Note) -> String { new(note.caseFileId) + "?vermerk=\(note.id.text)" }
    static func new(about step: PlanStep) -> String { new(step.caseFileId) + "?massnahme=\(step.id.text)" }
    static func observation(_ observation: Observation) -> String {
        CaseFilePaths.observations(observation.caseFileId) + "/\(observation.id.text)"
    }
    static func lifting(_ observation: Observation) -> String { self.observation(observation) + "/heben" }
}
