import Casework
import Kernel
import Pathways
import WebSupport

/// What is due, each with its reason and the page where it goes on; follow-ups can be selected.
struct DueList {
    /// Members of a household share a line.
    let lines: [[DueItem]]
    let group: Today.Group
    let today: Today
    let texts: Texts

    /// So many are shown at once; the others are folded.
    private static let most = 15

    var html: HTML {
        let rest = lines.dropFirst(Self.most)
        return list(lines.prefix(Self.most))
            + HTML.when(!rest.isEmpty, Details(texts("today.more", count: rest.count), list(rest)).html)
    }

    private func list(_ groups: some Collection<[DueItem]>) -> HTML {
        "<ul class=\"due-list\">\(HTML.each(groups.map { $0 }, row))</ul>"
    }

    private func row(_ group: [DueItem]) -> HTML {
        let item = group[0]
        return """
            <li class="due-list__item">
            <div class="due-list__text">
            \(selection(item))
            <p class="due-list__hint">\(texts("today.kind.\(item.kind.rawValue)")) · \(HTML.day(item.dueOn)) · \
            \(way(item))\(people(group))</p>
            \(HTML.some(advice(item)) { "<p class=\"due-list__hint\">\($0)</p>" })
            </div>
            <div>\(Tag.due(on: item.dueOn, today: today.day, texts).html)</div>
            \(HTML.some(item.followUpId) { "<div>\(ticking(item, $0))</div>" })
            </li>

            """
    }

    private func selection(_ item: DueItem) -> HTML {
        guard let id = item.followUpId else { return "<p class=\"due-list__title\">\(reason(item))</p>" }
        return """
            <div class="choice">
            <input class="choice__input" type="checkbox" id="auswahl-\(id.text)" name="auswahl" \
            value="\(SelectedFollowUp(item, id).text)">
            <label class="choice__label" for="auswahl-\(id.text)">\(HTML.name(item.text))</label>
            </div>
            """
    }

    private func reason(_ item: DueItem) -> HTML {
        switch item.kind {
        case .followUp, .goalTarget, .planStep, .agencyAnswer, .releaseEnds, .referralAnswer, .referralBegin,
            .referralResult, .transitionTask:
            .name(item.text)
        case .titleEnds: "\(ResidenceTitle(rawValue: item.text)?.designation ?? item.text)"
        case .coverageEnds: "\(texts("today.lane.\(item.text)"))"
        case .pathwayCloses, .pathwayOpens: pathway(item)
        case .sphereChanges: HTML(text: today.spheres(of: item.text, in: texts.language.code))
        case .consentEnds, .planReview, .requestWaits: "\(texts("today.reason.\(item.kind.rawValue)"))"
        }
    }

    private func pathway(_ item: DueItem) -> HTML {
        let name = item.pathway.flatMap { today.rulebook[$0]?.name.text(in: texts.language.code) }
        return "\(name ?? item.text)"
    }

    /// What follows from the day, in one sentence.
    private func advice(_ item: DueItem) -> String? {
        switch item.kind {
        case .titleEnds: ResidenceTitle(rawValue: item.text).map { texts("today.expiry.\($0.expiry)") }
        case .pathwayCloses, .pathwayOpens: item.isOnlyPossible ? texts("today.onlyPossible") : nil
        default: nil
        }
    }

    private func way(_ item: DueItem) -> HTML {
        guard let caseFile = item.caseFileId else {
            let path = RequestPaths.request(CaseRequest.ID(item.recordId))
            return "<a href=\"\(path)\">\(texts("today.request")) \(HTML.number(item.caseNumber))</a>"
        }
        let name = CaseName(item.caseTitle, number: item.caseNumber, texts).withNumber
        return "<a href=\"\(Self.path(item, caseFile))\">\(name)</a>"
    }

    private static func path(_ item: DueItem, _ caseFile: CaseFile.ID) -> String {
        switch item.kind {
        case .followUp: CaseFilePaths.followUps(caseFile)
        case .goalTarget, .planReview, .planStep, .agencyAnswer: CaseFilePaths.helpPlan(caseFile)
        case .consentEnds, .releaseEnds: CaseFilePaths.consents(caseFile)
        case .referralAnswer, .referralBegin, .referralResult: ReferralPaths.list(caseFile)
        case .pathwayCloses, .pathwayOpens: CaseFilePaths.pathways(caseFile)
        case .sphereChanges, .transitionTask: CaseFilePaths.transitions(caseFile)
        case .titleEnds, .coverageEnds, .requestWaits: CaseFilePaths.overview(caseFile)
        }
    }

    private func people(_ group: [DueItem]) -> HTML {
        var told: Set<String> = []
        let names = group.compactMap(\.personName).filter { told.insert($0).inserted }.map { HTML.name($0) }
        return names.isEmpty ? .empty : " · \(HTML.joined(names, by: ", "))"
    }

    private func ticking(_ item: DueItem, _ id: FollowUp.ID) -> HTML {
        Button(texts("followUps.done"), .secondary, name: "erledigt", value: SelectedFollowUp(item, id).text)
            .html
    }
}
