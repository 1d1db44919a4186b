import Kernel
import Steering
import WebSupport

/// A meeting from the invitation to the approved minutes, with what is to be done next (Sitzung).
struct MeetingPage {
    let record: MeetingRecord
    let mayKeep: Bool
    let form: Form

    private var meeting: Meeting { record.meeting }
    private var texts: Texts { form.texts }

    var page: Page {
        Page(
            texts("meetings.heading", ["day": meeting.heldOn.german]),
            section: "figures",
            caption: HTML(text: record.board.name),
            actions: HTML.when(mayKeep, next),
            content: """
                \(SummaryList(rows, texts: texts).html)
                \(agenda)
                \(HTML.when(meeting.state == .held || meeting.state == .approved, held))
                \(papers)
                <p><a href="\(BoardPaths.board(record.board.id))">\(record.board.name)</a></p>
                """
        )
    }

    private var rows: [SummaryList.Row] {
        let change = mayKeep && [.planned, .invited].contains(meeting.state) ? path("termin") : nil
        let time = meeting.heldAt.isEmpty ? "" : ", \(meeting.heldAt)"
        var rows: [SummaryList.Row] = [
            .init(texts("meetings.heldOn"), "\(HTML.day(meeting.heldOn))\(time)", change: change),
            .init(texts("meetings.place"), HTML(text: meeting.place)),
            .init(texts("meetings.stateLabel"), MeetingTag(meeting: meeting, texts: texts).tag.html),
        ]
        if let invited = meeting.invitedOn { rows.append(.init(texts("meetings.invitedOn"), .day(invited))) }
        if let approved = meeting.approvedOn {
            rows.append(.init(texts("meetings.approvedOn"), .day(approved)))
        }
        return rows
    }

    private var next: HTML {
        switch meeting.state {
        case .planned: move(.invited) + move(.cancelled, .secondary)
        case .invited: move(.held) + move(.cancelled, .secondary)
        case .held: move(.approved)
        case .approved, .cancelled: .empty
        }
    }

    private func move(_ state: MeetingState, _ kind: Button.Kind = .primary) -> HTML {
        form.button(
            texts("meetings.move.\(state.rawValue)"),
            to: path("stand"),
            kind,
            values: ["state": state.rawValue, "revision": "\(meeting.revision.number)"]
        )
    }

    private var agenda: HTML {
        Card(
            HTML(text: texts("meetings.agenda")),
            actions: HTML.when(
                mayKeep && meeting.isOpen,
                "<a href=\"\(path("punkte"))\">\(texts("meetings.addItem"))</a>"
            ),
            record.agenda.isEmpty
                ? "<p>\(texts("meetings.noAgenda"))</p>"
                : "<ol class=\"lines\">\(HTML.each(record.agenda, item))</ol>"
        ).html
    }

    private func item(_ item: AgendaItem) -> HTML {
        let theme = record.theme(item.themeId)
        return """
            <li><div class="lines__line"><div><strong>\(item.title)</strong>\
            \(HTML.some(theme) { "<br>\(ThemeLine(theme: $0, texts: texts).html)" })\
            \(HTML.when(!item.paperName.isEmpty, paper(item)))\
            \(HTML.when(!item.said.isEmpty, "<p>\(HTML.lines(item.said))</p>"))</div>\
            \(HTML.when(mayKeep && [.planned, .invited].contains(meeting.state), remove(item)))</div></li>

            """
    }

    private func paper(_ item: AgendaItem) -> HTML {
        "<br><a href=\"\(BoardPaths.paper(item, of: meeting))\">\(item.paperName)</a>"
    }

    private func remove(_ item: AgendaItem) -> HTML {
        form.button(
            texts("meetings.removeItem"),
            to: path("punkte/\(item.id.text)/streichen"),
            .secondary
        )
    }

    private var held: HTML {
        """
        \(attendance)
        \(MeetingDecisions(record: record, mayKeep: mayKeep, texts: texts).html)
        \(minutes)
        """
    }

    private var attendance: HTML {
        let quorum = record.quorum
        let key = quorum.isReached ? "meetings.quorumReached" : "meetings.quorumMissed"
        let values = [
            "present": "\(quorum.present)", "votes": "\(quorum.votes)", "needed": "\(quorum.needed)",
        ]
        return Card(
            HTML(text: texts("meetings.attendance")),
            actions: HTML.when(
                mayKeep && meeting.state == .held,
                "<a href=\"\(path("anwesenheit"))\">\(texts("meetings.recordAttendance"))</a>"
            ),
            """
            \(NoticeBox(quorum.isReached ? .success : .warning, "<p>\(texts(key, values))</p>").html)
            \(HTML.when(!record.attendance.isEmpty, seats))
            """
        ).html
    }

    private var seats: HTML {
        Table(
            texts("meetings.attendance"),
            columns: [.init(texts("boards.organisation")), .init(texts("meetings.presenceLabel"))],
            rows: record.seats.map { seat in
                [
                    HTML(text: record.words.agency(seat.organisationId) ?? ""),
                    HTML(
                        text: record.presence(of: seat).map { texts("meetings.presence.\($0.rawValue)") }
                            ?? "–"
                    ),
                ]
            }
        ).html
    }

    private var minutes: HTML {
        Card(
            HTML(text: texts(meeting.state == .approved ? "meetings.minutes" : "meetings.minutesDraft")),
            actions: HTML.when(
                mayKeep && meeting.state == .held,
                "<a href=\"\(path("protokoll"))\">\(texts("meetings.writeMinutes"))</a>"
            ),
            meeting.minutes.isEmpty
                ? "<p>\(texts("meetings.noMinutes"))</p>" : "<p>\(HTML.lines(meeting.minutes))</p>"
        ).html
    }

    private var papers: HTML {
        var links: [(String, String)] = []
        if meeting.state != .cancelled {
            links.append((path("einladung"), texts("meetings.invitation")))
            links.append((path("kalender"), texts("meetings.calendar")))
        }
        if meeting.state == .held || meeting.state == .approved {
            links.append((path("niederschrift"), texts("meetings.minutesPaper")))
        }
        return Card(
            HTML(text: texts("meetings.papers")),
            "<ul>\(HTML.each(links) { "<li><a href=\"\($0.0)\">\($0.1)</a></li>" })</ul>"
        ).html
    }

    private func path(_ part: String) -> String { BoardPaths.part(part, of: meeting) }
}

/// What was decided in a meeting, and what came of it.
struct MeetingDecisions {
    let record: MeetingRecord
    let mayKeep: Bool
    let texts: Texts

    var html: HTML {
        Card(
            HTML(text: texts("meetings.decisions")),
            actions: HTML.when(
                mayKeep && record.meeting.state == .held,
                "<a href=\"\(BoardPaths.part("beschluss", of: record.meeting))\">\(texts("meetings.decide"))</a>"
            ),
            record.decisions.isEmpty
                ? "<p>\(texts("meetings.noDecisions"))</p>" : HTML.each(record.decisions, decision)
        ).html
    }

    private func decision(_ decision: Decision) -> HTML {
        let measures = record.measures.filter { $0.decisionId == decision.id }
        return """
            \(DecisionText(decision: decision, words: record.words, texts: texts).html)
            \(HTML.when(!measures.isEmpty, "<ul>\(HTML.each(measures, measure))</ul>"))
            \(HTML.when(mayKeep && decision.isAdopted, newMeasure(decision)))
            """
    }

    private func measure(_ measure: Measure) -> HTML {
        """
        <li><a href="\(MeasurePaths.measure(measure.id))">\(measure.title)</a> \
        \(MeasureTag(measure: measure, today: record.today, texts: texts).tag.html)</li>
        """
    }

    private func newMeasure(_ decision: Decision) -> HTML {
        "<p><a href=\"\(MeasurePaths.new(from: decision.id))\">\(texts("measures.new"))</a></p>"
    }
}

/// A decision in full: number, wording, vote, who does it until when.
struct DecisionText {
    let decision: Decision
    let words: SteeringWords
    let texts: Texts

    var html: HTML {
        """
        <p><strong>\(texts("meetings.decisionNumber", ["number": decision.number]))</strong> \
        \(Tag(texts(decision.isAdopted ? "meetings.adopted" : "meetings.rejected"),
            decision.isAdopted ? .success : .neutral).html)</p>
        <p>\(HTML.lines(decision.wording))</p>
        <p class="hint">\(vote)\(HTML.some(words.agency(decision.organisationId)) { " · \($0)" })\
        \(HTML.some(decision.dueOn) { " · \(texts("meetings.due", ["day": $0.german]))" })</p>
        """
    }

    private var vote: String {
        texts(
            "meetings.vote",
            [
                "yes": "\(decision.yesVotes)", "no": "\(decision.noVotes)",
                "abstain": "\(decision.abstentions)",
            ]
        )
    }
}
