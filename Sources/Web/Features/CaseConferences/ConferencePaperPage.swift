import Casework
import Kernel
import WebSupport

/// The paper an invited agency gets, as a page to look at and as a PDF (Einladung, Protokoll).
struct ConferencePaperPage {
    let paper: ConferencePaper
    let caseFile: CaseFile
    let profile: CaseworkProfile
    /// Who invites.
    let user: User
    let path: String
    let texts: Texts

    var page: Page {
        CaseFrame(caseFile: caseFile, section: .conferences, texts: texts).page(
            title,
            actions: ButtonLink(texts("conferences.paper.print"), path: path + "/pdf").html,
            width: .reading,
            content: """
                <p class="hint">\(texts("conferences.paper.preview"))</p>
                <div class="card"><div class="card__content">\(content)</div></div>
                """
        )
    }

    var document: PrintedDocument {
        var document = PrintedDocument(
            title: title,
            language: texts.language.code,
            style: .report,
            body: "<h1>\(title)</h1>\(content)"
        )
        document.foot = paper.caseNumber
        return document
    }

    private var title: String { texts("conferences.paper.\(paper.kind.rawValue)") }

    private var content: HTML {
        """
        <p><strong>\(caseLine)</strong><br>\(texts("conferences.paper.for", ["agency": paper.recipient]))</p>
        <p>\(texts(paper.kind == .invitation ? "conferences.paper.intro" : "conferences.paper.minutesIntro"))</p>
        <p>\(HTML.day(paper.details.heldOn))\(HTML.some(paper.details.heldAt) { ", \($0.rawValue)" }) · \(place)</p>
        <h2>\(texts("conferences.paper.agenda"))</h2>
        <ol>\(HTML.each(paper.points, point))</ol>
        <p>\(texts("conferences.paper.contact")): \(HTML.name(user.name))</p>
        <p>\(texts("conferences.paper.notice"))</p>
        """
    }

    private var caseLine: String {
        let values = ["number": paper.caseNumber, "initials": paper.initials]
        return texts(paper.initials.isEmpty ? "conferences.paper.caseOnly" : "conferences.paper.case", values)
    }

    private var place: String {
        [paper.details.byVideo ? texts("conferences.video") : "", paper.details.place]
            .filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func point(_ point: ConferencePaper.Point) -> HTML {
        """
        <li><strong>\(profile.label(of: point.lifeDomain, in: texts.language.code)):</strong> \(point.text)\
        \(HTML.when(!point.said.isEmpty, "<p dir=\"auto\">\(HTML.lines(point.said))</p>"))\
        \(HTML.when(!point.agreements.isEmpty, "<ul>\(HTML.each(point.agreements, agreed))</ul>"))</li>

        """
    }

    private func agreed(_ agreement: ConferenceAgreement) -> HTML {
        "<li>\(agreement.what) (\(agreement.who), \(HTML.day(agreement.untilOn)))</li>"
    }
}
