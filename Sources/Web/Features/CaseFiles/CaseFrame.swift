import Casework
import Kernel
import WebSupport

/// What stands above every page of a case: whose it is, and the ways through it.
struct CaseFrame {
    enum Section: CaseIterable {
        case overview, assessment, helpPlan, journal, followUps, consents, conferences, observations, phases
    }

    let caseFile: CaseFile
    let section: Section
    let texts: Texts

    func page(
        _ title: String,
        actions: HTML = "",
        errors: FieldErrors = [:],
        width: Page.Width = .wide,
        content: HTML
    ) -> Page {
        Page(
            title,
            section: "cases",
            actions: actions,
            identityBar: identityBar,
            subNavigation: subNavigation,
            errors: errors,
            width: width,
            content: content
        )
    }

    private var identityBar: IdentityBar {
        IdentityBar(
            label: texts("caseFiles.frame.label"),
            title: .name(caseFile.title),
            path: CaseFilePaths.overview(caseFile.id),
            facts: [
                (texts("caseFiles.number"), .number(caseFile.number)),
                (texts("caseFiles.town"), "\(caseFile.town.isEmpty ? "–" : caseFile.town)"),
                (texts("caseFiles.openedOn"), .day(caseFile.openedOn)),
            ],
            tags: tags
        )
    }

    private var tags: [Tag] {
        guard caseFile.isOpen else { return [Tag(texts("caseFiles.closed"))] }
        return [Tag(texts("phases.name.\(caseFile.phase.rawValue)"), .info)]
    }

    private var subNavigation: SubNavigation {
        SubNavigation(
            label: texts("caseFiles.frame.navigation"),
            items: Section.allCases.map { section in
                .init(
                    texts("caseFiles.frame.\(section)"),
                    path: path(section),
                    isCurrent: section == self.section
                )
            }
        )
    }

    private func path(_ section: Section) -> String {
        switch section {
        case .overview: CaseFilePaths.overview(caseFile.id)
        case .assessment: CaseFilePaths.assessments(caseFile.id)
        case .helpPlan: CaseFilePaths.helpPlan(caseFile.id)
        case .journal: CaseFilePaths.journal(caseFile.id)
        case .followUps: CaseFilePaths.followUps(caseFile.id)
        case .consents: CaseFilePaths.consents(caseFile.id)
        case .conferences: CaseFilePaths.conferences(caseFile.id)
        case .observations: CaseFilePaths.observations(caseFile.id)
        case .phases: CaseFilePaths.phases(caseFile.id)
        }
    }
}
