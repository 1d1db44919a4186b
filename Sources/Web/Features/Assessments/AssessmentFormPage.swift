import Casework
import Kernel
import WebSupport

/// A new assessment, or the correction of one.
struct AssessmentFormPage {
    let assessments: CaseAssessments
    private(set) var form: Form
    /// The assessment that is corrected; without it a new one is made.
    let corrected: RatedAssessment?
    private var conflict: AssessmentConflict?

    init(assessments: CaseAssessments, form: Form, corrected: RatedAssessment? = nil) {
        self.assessments = assessments
        self.form = form
        self.corrected = corrected
    }

    /// Someone else was faster: shows both, and lets the next saving go on top of theirs.
    mutating func overtaken(mine: [DomainRating], kept: RatedAssessment) {
        form = form.filled(with: form.fields.onTop(of: kept.assessment.revision))
        conflict = AssessmentConflict(
            mine: mine,
            theirs: kept.ratings,
            profile: assessments.profile,
            texts: form.texts
        )
    }

    private var texts: Texts { form.texts }
    private var caseFile: CaseFile { assessments.caseFile }

    var page: Page {
        CaseFrame(caseFile: caseFile, section: .assessment, texts: texts).page(
            corrected.map { texts("assessments.correctOf", ["day": $0.assessment.assessedOn.german]) }
                ?? texts("assessments.new"),
            errors: form.errors,
            content: caseFile.isOpen ? content : "<p>\(texts("caseFiles.refusal.closed"))</p>"
        )
    }

    private var content: HTML {
        """
        \(HTML.some(conflict) { $0.html })
        <p>\(texts(explanation))</p>
        \(form.html(
            to: corrected.map { AssessmentPaths.correction($0.assessment) } ?? AssessmentPaths.new(caseFile.id),
            submit: texts("assessments.save"),
            cancel: CaseFilePaths.assessments(caseFile.id),
            """
            \(RevisionField(of: form).html)
            \(day)
            \(AssessmentForm(form: form, profile: assessments.profile, opened: conflict?.domains ?? []).html)
            """
        ))
        """
    }

    // A correction says what was meant on that day; another day is another assessment.
    private var day: HTML {
        corrected == nil
            ? "\(DayField("assessedOn", texts("assessments.assessedOn"), in: form).html)\(kind)"
            : HiddenField(name: "assessedOn", value: form.fields["assessedOn"]).html
    }

    private var kind: HTML {
        let kinds = Assessment.Kind.allCases.map {
            Choice($0.rawValue, texts("assessments.kind.\($0.rawValue)"))
        }
        return RadioGroup("kind", texts("assessments.kind.label"), choices: kinds, in: form).html
    }

    private var explanation: String {
        if corrected != nil { return "assessments.explanation.correct" }
        return assessments.assessments.isEmpty
            ? "assessments.explanation.first" : "assessments.explanation.next"
    }
}
