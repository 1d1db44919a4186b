import Casework
import Kernel

/// The addresses within the help plan of a case.
enum HelpPlanPaths {
    static func agreement(_ id: CaseFile.ID) -> String { CaseFilePaths.helpPlan(id) + "/zustimmung" }
    static func chain(_ id: CaseFile.ID) -> String { CaseFilePaths.helpPlan(id) + "/kette" }
    static func templates(_ id: CaseFile.ID) -> String { CaseFilePaths.helpPlan(id) + "/vorlagen" }
    static func template(_ code: String, _ id: CaseFile.ID) -> String { templates(id) + "/\(code)" }
    static func preview(_ code: String, _ id: CaseFile.ID) -> String { template(code, id) + "/vorschau" }
    static func versions(_ id: CaseFile.ID) -> String { CaseFilePaths.helpPlan(id) + "/fassungen" }
    static func version(_ version: PlanVersion) -> String {
        versions(version.caseFileId) + "/\(version.id.text)"
    }
    static func reviews(_ id: CaseFile.ID) -> String { CaseFilePaths.helpPlan(id) + "/ueberpruefung" }
    static func heldReview(_ id: CaseFile.ID) -> String { reviews(id) + "/ergebnis" }
    static func paper(_ id: CaseFile.ID) -> String { CaseFilePaths.helpPlan(id) + "/papier" }
    static func newGoal(_ id: CaseFile.ID) -> String { CaseFilePaths.helpPlan(id) + "/ziele/neu" }
    static func goal(_ goal: Goal) -> String {
        CaseFilePaths.helpPlan(goal.caseFileId) + "/ziele/\(goal.id.text)"
    }
    static func review(_ goal: Goal) -> String { self.goal(goal) + "/stand" }
    static func goalAgreement(_ goal: Goal) -> String { self.goal(goal) + "/zustimmung" }
    static func newStep(_ goal: Goal) -> String { self.goal(goal) + "/schritte/neu" }
    static func step(_ step: PlanStep) -> String {
        CaseFilePaths.helpPlan(step.caseFileId) + "/schritte/\(step.id.text)"
    }
    static func mark(_ step: PlanStep) -> String { self.step(step) + "/stand" }
}
