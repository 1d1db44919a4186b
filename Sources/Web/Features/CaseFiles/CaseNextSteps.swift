import Casework
import WebSupport

/// What has to be there before the case can go on to its next phase.
struct CaseNextSteps {
    let overview: CaseOverview
    let texts: Texts

    private var caseFile: CaseFile { overview.caseFile }

    var html: HTML {
        guard caseFile.isOpen, let next = caseFile.phase.following else { return .empty }
        let missing = overview.gatesAhead.filter { !$0.isMet }.map(\.gate)
        guard let first = missing.first else { return ready(for: next) }
        return NoticeBox(
            .info,
            title: texts("caseFiles.nextStep"),
            """
            <p>\(texts("phases.gate.\(first.rawValue).missing"))
            <a href="\(GatePath.of(first, in: caseFile.id))">\(texts("phases.gate.\(first.rawValue).action"))</a></p>
            """
        ).html
    }

    private func ready(for next: Phase) -> HTML {
        NoticeBox(
            .success,
            title: texts("caseFiles.nextStep"),
            """
            <p>\(texts("caseFiles.readyFor", ["phase": texts("phases.name.\(next.rawValue)")]))
            <a href="\(CaseFilePaths.phases(caseFile.id))">\(texts("caseFiles.frame.phases"))</a></p>
            """
        ).html
    }
}

/// The page on which a gate is met.
enum GatePath {
    static func of(_ gate: Gate, in caseFile: CaseFile.ID) -> String {
        switch gate {
        case .consentValid: CaseFilePaths.consents(caseFile)
        case .firstContactRecorded: CaseFilePaths.journal(caseFile)
        case .assessmentMade, .strengthsNamed, .ownViewAsked: CaseFilePaths.assessments(caseFile)
        case .planWithGoal, .planAgreed, .stepUnderWay, .stepWithAgency, .goalsReviewed:
            CaseFilePaths.helpPlan(caseFile)
        }
    }
}
