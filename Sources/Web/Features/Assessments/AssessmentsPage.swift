import Casework
import Kernel
import WebSupport

/// How things stand in the household's life: strengths, the latest picture, and what changed since the first.
struct AssessmentsPage {
    let assessments: CaseAssessments
    let texts: Texts

    private var caseFile: CaseFile { assessments.caseFile }

    var page: Page {
        CaseFrame(caseFile: caseFile, section: .assessment, texts: texts).page(
            texts("assessments.title"),
            actions: actions,
            content: """
                <p><a href="\(SocialNetworkPaths.map(caseFile.id))">\(texts("socialNetworks.title"))</a></p>
                \(assessments.assessments.first.map(content) ?? empty)
                """
        )
    }

    private var actions: HTML {
        guard caseFile.isOpen, !assessments.assessments.isEmpty else { return .empty }
        return ButtonLink(texts("assessments.new"), path: AssessmentPaths.new(caseFile.id)).html
    }

    private var empty: HTML {
        EmptyState(
            texts("assessments.empty"),
            text: texts("assessments.emptyHint"),
            action: caseFile.isOpen
                ? ButtonLink(texts("assessments.begin"), path: AssessmentPaths.new(caseFile.id)) : nil
        ).html
    }

    private func content(_ latest: RatedAssessment) -> HTML {
        """
        \(AssessmentView(rated: latest, caseFile: caseFile, profile: assessments.profile, texts: texts).html)
        \(HTML.some(change) { $0.html })
        \(HTML.when(assessments.assessments.count > 1, earlier))
        """
    }

    private var change: LifeDomainChange? {
        guard assessments.assessments.count > 1, let last = assessments.assessments.first,
            let first = assessments.assessments.last
        else { return nil }
        return LifeDomainChange(before: first, now: last, profile: assessments.profile, texts: texts)
    }

    private var earlier: HTML {
        """
        <h2>\(texts("assessments.earlier"))</h2>
        <ul>\(HTML.each(assessments.assessments.dropFirst()) { rated in
            """
            <li><a href="\(AssessmentPaths.assessment(rated.assessment))">\
            \(texts("assessments.of", ["day": rated.assessment.assessedOn.german]))</a>, \
            \(texts("assessments.kind.\(rated.assessment.kind.rawValue)"))</li>

            """
        })</ul>
        """
    }
}
