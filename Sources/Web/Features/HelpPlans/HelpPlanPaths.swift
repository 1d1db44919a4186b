import Casework
import Kernel

/// The addresses within the help plan of a case.
enum HelpPlanPaths {
    static func agreement(_ id: CaseFile.ID) -> String { CaseFilePaths.helpPlan(id) + "/zustimmung" }
    static func newGoal(_ id: CaseFile.ID) -> String { CaseFilePaths.helpPlan(id) + "/ziele/neu" }
    static func goal(_ goal: Goal) -> String {
        CaseFilePaths.helpPlan(goal.caseFileId) + "/ziele/\(goal.id.text)"
    }
    static func review(_ goal: Goal) -> String { self.goal(goal) + "/stand" }
    static func newStep(_ goal: Goal) -> String { self.goal(goal) + "/schritte/neu" }
    static func step(_ step: PlanStep) -> String {
        CaseFilePaths.helpPlan(step.caseFileId) + "/schritte/\(step.id.text)"
    }
    static func mark(_ step: PlanStep) -> String { self.step(step) + "/stand" }
}
