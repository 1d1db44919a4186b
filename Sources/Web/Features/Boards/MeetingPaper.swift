import Casework
import Hummingbird
import Kernel
import Steering
import WebSupport

/// Invitation and minutes of a meeting, to look at and as a PDF (Einladung, Niederschrift).
struct MeetingPaper {
    enum Kind: String {
        case invitation = "einladung"
        case minutes = "niederschrift"
    }

    let kind: Kind
    let record: MeetingRecord
    let texts: Texts

    private var meeting: Meeting { record.meeting }

    var page: Page {
        Page(
            title,
            section: "figures",
            actions: ButtonLink(
                texts("meetings.print"),
                path: BoardPaths.part("\(kind.rawValue)/pdf", of: meeting)
            ).html,
            width: .reading,
            content: """
                <div class="card"><div class="card__content">\(content)</div></div>
                <p><a href="\(BoardPaths.meeting(meeting))">\(texts("meetings.back"))</a></p>
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
        document.foot = record.board.name
        return document
    }

    private var title: String {
        let isDraft = kind == .minutes && meeting.state != .approved
        return texts(isDraft ? "meetings.paperTitle.draft" : "meetings.paperTitle.\(kind.rawValue)")
    }

    private var content: HTML {
        """
        <p><strong>\(record.board.name)</strong><br>\(HTML.day(meeting.heldOn))\
        \(HTML.when(!meeting.heldAt.isEmpty, ", \(meeting.heldAt)")) · \(meeting.place)</p>
        \(kind == .invitation ? invited : present)
        <h2>\(texts("meetings.agenda"))</h2>
        <ol>\(HTML.each(record.agenda, item))</ol>
        \(HTML.when(kind == .minutes, decisions))
        \(HTML.when(kind == .minutes && !meeting.minutes.isEmpty, "<p>\(HTML.lines(meeting.minutes))</p>"))
        """
    }

    private var invited: HTML {
        """
        <p>\(texts("meetings.invitationText"))</p>
        <h2>\(texts("boards.members"))</h2>
        <ul>\(HTML.each(record.seats) { "<li>\(name($0))</li>" })</ul>
        """
    }

    private var present: HTML {
        let quorum = record.quorum
        let values = [
            "present": "\(quorum.present)", "votes": "\(quorum.votes)", "needed": "\(quorum.needed)",
        ]
        let came = record.seats.filter { record.presence(of: $0)?.counts == true }
        return """
            <p>\(texts(quorum.isReached ? "meetings.quorumReached" : "meetings.quorumMissed", values))</p>
            <h2>\(texts("meetings.presence.present"))</h2>
            <ul>\(HTML.each(came) { "<li>\(name($0))</li>" })</ul>
            """
    }

    private func name(_ seat: BoardSeat) -> HTML {
        let name = record.words.agency(seat.organisationId) ?? ""
        return seat.function.isEmpty ? HTML(text: name) : "\(name), \(seat.function)"
    }

    private func item(_ item: AgendaItem) -> HTML {
        """
        <li><strong>\(item.title)</strong>\
        \(HTML.when(kind == .minutes && !item.said.isEmpty, "<p>\(HTML.lines(item.said))</p>"))</li>
        """
    }

    private var decisions: HTML {
        """
        <h2>\(texts("meetings.decisions"))</h2>
        \(record.decisions.isEmpty
            ? "<p>\(texts("meetings.noDecisions"))</p>"
            : HTML.each(record.decisions) { DecisionText(decision: $0, words: record.words, texts: texts).html })
        """
    }
}

/// The papers of a meeting, and its entry for calendars.
struct MeetingPaperRoutes {
    let runner: any ActionRunner
    let printer: PDFPrinter

    func add(to router: Router<SiteRequestContext>) {
        let one = "/steuerung/gremien/:board/sitzungen/:meeting"
        for kind in [MeetingPaper.Kind.invitation, .minutes] {
            router.get("\(one)/\(kind.rawValue)") { _, context in
                Response.page(try await paper(kind, context).page, in: context)
            }
            router.get("\(one)/\(kind.rawValue)/pdf") { _, context in
                let paper = try await paper(kind, context)
                let bytes = try await printer.pdf(of: paper.document)
                let name = "\(kind.rawValue)-\(paper.record.meeting.heldOn.iso).pdf"
                return Response.download(bytes, named: name, type: "application/pdf", in: context)
            }
        }
        router.get("\(one)/kalender", use: calendar)
    }

    @Sendable func calendar(_ request: Request, _ context: SiteRequestContext) async throws -> Response {
        let record = try await runner.meeting(context)
        let meeting = record.meeting
        let words = [record.board.name, meeting.heldAt, meeting.place].filter { !$0.isEmpty }
        let event = CalendarEvent(
            uid: "meeting-\(meeting.id.text)",
            sequence: meeting.revision.number,
            day: meeting.heldOn,
            summary: words.joined(separator: ", ")
        )
        let text = CalendarText(name: record.board.name, events: [event], stamp: .now()).text
        let type = "text/calendar; charset=utf-8"
        return .download(Array(text.utf8), named: "sitzung.ics", type: type, in: context)
    }

    private func paper(_ kind: MeetingPaper.Kind, _ context: SiteRequestContext) async throws -> MeetingPaper
    {
        MeetingPaper(kind: kind, record: try await runner.meeting(context), texts: context.texts)
    }
}
