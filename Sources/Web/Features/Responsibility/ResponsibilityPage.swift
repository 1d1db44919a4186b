import Casework
import Kernel
import WebSupport

/// Whose case it is and was, who stands in, and who else opened the file (Zuständigkeit und Zugriffe).
struct ResponsibilityPage {
    let responsibility: CaseResponsibility
    let texts: Texts

    private var caseFile: CaseFile { responsibility.caseFile }

    var page: Page {
        CaseFrame(caseFile: caseFile, section: nil, texts: texts).page(
            texts("responsibility.title"),
            actions: HTML.when(caseFile.sight?.isOwn == true && caseFile.isOpen, handOvers),
            width: .reading,
            content: """
                <h2>\(texts("responsibility.now"))</h2>
                \(SummaryList(now, texts: texts).html)
                <h2>\(texts("responsibility.history"))</h2>
                \(history)
                <h2>\(texts("responsibility.accesses"))</h2>
                <p>\(texts("responsibility.accessesLead"))</p>
                \(accesses)
                <h2>\(texts("protections.title"))</h2>
                <p><a href="\(ProtectionPaths.list(caseFile.id))">\(texts("protections.bannerLink"))</a></p>
                """
        )
    }

    private var handOvers: HTML {
        let elsewhere = texts("packages.handOver.elsewhere")
        let path = PackagePaths.handOver(caseFile.id)
        return ButtonLink(texts("handOvers.title"), path: HandOverPaths.choice, .secondary).html
            + ButtonLink(elsewhere, path: path, .secondary).html
    }

    private var now: [SummaryList.Row] {
        let deputies = responsibility.deputyships.map { deputyship in
            "\(HTML.name(deputyship.byName)), \(HTML.day(deputyship.fromOn)) – \(HTML.day(deputyship.untilOn))"
                as HTML
        }
        return [
            .init(texts("caseFiles.frame.responsible"), .name(caseFile.sight?.caseManager ?? "")),
            .init(texts("staff.organisation"), "\(caseFile.sight?.organisation ?? "")"),
            .init(texts("responsibility.deputies"), .joined(deputies, by: "<br>")),
        ]
    }

    private var history: HTML {
        let first = responsibility.history.first
        let opening = Timeline.Entry(
            caseFile.openedOn,
            title: HTML(text: texts("responsibility.opened")),
            content: "<p>\(first.map { .name($0.fromName) } ?? .name(caseFile.sight?.caseManager ?? ""))</p>"
        )
        return Timeline(responsibility.history.reversed().map(entry) + [opening]).html
    }

    private func entry(_ past: PastResponsibility) -> Timeline.Entry {
        Timeline.Entry(
            past.changedOn,
            title: "\(HTML.name(past.fromName)) → \(HTML.name(past.toName))",
            author: past.changedByName == past.fromName ? nil : past.changedByName,
            content: HTML.when(
                past.fromOrganisationName != past.toOrganisationName,
                "<p>\(past.fromOrganisationName) → \(past.toOrganisationName)</p>"
            )
        )
    }

    private var accesses: HTML {
        guard !responsibility.accesses.isEmpty else { return "<p>\(texts("responsibility.noAccesses"))</p>" }
        return Timeline(responsibility.accesses.map(access)).html
    }

    private func access(_ opened: OpenedCase, _ reads: [PageRead]) -> Timeline.Entry {
        let access = opened.access
        let rules = responsibility.profile.caseAccess
        let isOpen = access.isOpen(at: responsibility.now.instant)
        return Timeline.Entry(
            access.openedAt.day,
            time: access.openedAt.timeOfDay,
            title: HTML(text: texts("caseAccess.kind.\(access.kind.rawValue)")),
            author: opened.userName,
            tag: isOpen
                ? Tag(texts("caseAccess.until", ["time": access.untilAt.words]), .warning)
                : access.verdict.map { VerdictTag(verdict: $0, texts: texts).tag },
            content: """
                <p>\(rules.label(of: access, in: texts.language.code)): <span dir="auto">\(access.words)</span></p>
                \(Details(texts("caseAccess.readPages", count: reads.count),
                    PageReadList(reads: reads, texts: texts).html).html)
                """
        )
    }
}
