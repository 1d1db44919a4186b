import Casework
import Kernel

/// The addresses within the assessments of a case.
enum AssessmentPaths {
    static func new(_ id: CaseFile.ID) -> String { CaseFilePaths.assessments(id) + "/neu" }
    static func assessment(_ assessment: Assessment) -> String {
        CaseFilePaths.assessments(assessment.caseFileId) + "/\(assessment.id.text)"
    }
    static func correction(_ assessment: Assessment) -> String {
        self.assessment(assessment) + "/berichtigen"
    }
}
