import Casework
import Kernel
import WebSupport

/// What stands above every page of a case: whose it is, and the ways through it.
struct CaseFrame {
    enum Section: CaseIterable {
        case overview, assessment, helpPlan, pathways, spheres, journal, followUps, consents, referrals
        case conferences
        case documents, observations, phases
    }

    let caseFile: CaseFile
    /// Nothing on pages that the sub-navigation does not lead to.
    let section: Section?
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
            content: CaseSightBanner(caseFile: caseFile, texts: texts).html + content
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
                (texts("caseFiles.frame.responsible"), responsible),
            ],
            tags: tags
        )
    }

    private var responsible: HTML {
        let path = CaseFilePaths.responsibility(caseFile.id)
        return HTML.some(caseFile.sight) { sight in
            "<a href=\"\(path)\">\(HTML.name(sight.caseManager))</a>, \(sight.organisation)"
        }
    }

    private var tags: [Tag] {
        let standing =
            caseFile.closedOn == nil
            ? Tag(texts("phases.name.\(caseFile.phase.rawValue)"), .info) : Tag(texts("caseFiles.closed"))
        let isProtected = caseFile.sight?.isProtected == true
        return [standing] + (isProtected ? [Tag(texts("protections.protected"), .warning)] : [])
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
        case .pathways: CaseFilePaths.pathways(caseFile.id)
        case .spheres: CaseFilePaths.spheres(caseFile.id)
        case .journal: CaseFilePaths.journal(caseFile.id)
        case .followUps: CaseFilePaths.followUps(caseFile.id)
        case .consents: CaseFilePaths.consents(caseFile.id)
        case .referrals: ReferralPaths.list(caseFile.id)
        case .conferences: CaseFilePaths.conferences(caseFile.id)
        case .observations: CaseFilePaths.observations(caseFile.id)
        case .documents: CaseFilePaths.documents(caseFile.id)
        case .phases: CaseFilePaths.phases(caseFile.id)
        }
    }
}
