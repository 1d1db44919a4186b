import Casework
import Kernel
import WebSupport

/// An earlier assessment, to be read.
struct AssessmentPage {
    let rated: RatedAssessment
    let assessments: CaseAssessments
    let texts: Texts

    var page: Page {
        let caseFile = assessments.caseFile
        return CaseFrame(caseFile: caseFile, section: .assessment, texts: texts).page(
            texts("assessments.of", ["day": rated.assessment.assessedOn.german]),
            content: """
                <p><a href="\(CaseFilePaths.assessments(caseFile.id))">\(texts("assessments.all"))</a></p>
                \(AssessmentView(rated: rated, caseFile: caseFile, profile: assessments.profile, texts: texts).html)
                """
        )
    }
}
