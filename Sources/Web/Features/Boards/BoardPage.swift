import Kernel
import Steering
import WebSupport

/// One board: its mandate, its members, its themes in their order and its meetings (Gremium).
struct BoardPage {
    let record: BoardRecord
    let mayKeep: Bool
    let texts: Texts

    private var board: SteeringBoard { record.board }

    var page: Page {
        Page(
            board.name,
            section: "figures",
            caption: HTML(text: texts("boards.kind.\(board.kind.rawValue)")),
            actions: HTML.when(
                mayKeep,
                """
                \(ButtonLink(texts("meetings.new"), path: BoardPaths.newMeeting(board.id)).html)
                \(ButtonLink(texts("boards.change"), path: BoardPaths.change(board.id), .secondary).html)
                """
            ),
            content: """
                \(SummaryList(rows, texts: texts).html)
                \(themes)
                \(HTML.when(!record.assigned.isEmpty, assigned))
                \(meetings)
                \(members)
                <p><a href="\(BoardPaths.list)">\(texts("boards.title"))</a></p>
                """
        )
    }

    private var rows: [SummaryList.Row] {
        var rows: [SummaryList.Row] = []
        if !board.mandate.isEmpty { rows.append(.init(texts("boards.mandate"), .lines(board.mandate))) }
        let days = [board.fromOn, board.untilOn].map { $0?.german ?? "" }
        if days != ["", ""] {
            rows.append(.init(texts("boards.days"), "\(days[0]) – \(days[1])"))
        }
        let votes = record.members.filter(\.votes).count
        rows.append(
            .init(texts("boards.quorum"), HTML(text: QuorumWords(board.quorum, texts).sentence(votes: votes)))
        )
        return rows
    }

    private var themes: HTML {
        Card(
            HTML(text: texts("boards.priorities")),
            actions: HTML.when(
                mayKeep,
                "<a href=\"\(BoardPaths.priorities(board.id))\">\(texts("boards.order"))</a>"
            ),
            record.priorities.isEmpty
                ? "<p>\(texts("boards.noPriorities"))</p>"
                : "<ol>\(HTML.each(record.priorities) { "<li>\(ThemeLine(theme: $0, texts: texts).html)</li>" })</ol>"
        ).html
    }

    private var assigned: HTML {
        Card(
            HTML(text: texts("boards.assigned")),
            "<ul>\(HTML.each(record.assigned) { "<li>\(ThemeLine(theme: $0, texts: texts).html)</li>" })</ul>"
        ).html
    }

    private var meetings: HTML {
        guard !record.meetings.isEmpty else {
            return Card(HTML(text: texts("meetings.title")), "<p>\(texts("meetings.empty"))</p>").html
        }
        let items = record.meetings.map { meeting in
            TaskList.Item(
                "\(HTML.day(meeting.heldOn))\(HTML.when(!meeting.heldAt.isEmpty, ", \(meeting.heldAt)"))",
                path: BoardPaths.meeting(meeting),
                hint: HTML(text: meeting.place),
                state: MeetingTag(meeting: meeting, texts: texts).tag
            )
        }
        return Card(HTML(text: texts("meetings.title")), TaskList(items).html).html
    }

    private var members: HTML {
        Card(
            HTML(text: texts("boards.members")),
            actions: HTML.when(
                mayKeep,
                "<a href=\"\(BoardPaths.newSeat(board.id))\">\(texts("boards.addSeat"))</a>"
            ),
            record.members.isEmpty ? "<p>\(texts("boards.noMembers"))</p>" : memberTable
        ).html
    }

    private var memberTable: HTML {
        Table(
            texts("boards.members"),
            columns: ["organisation", "function", "deputy", "contact"].map { .init(texts("boards.\($0)")) },
            rows: record.members.map { seat in
                [
                    organisation(seat), HTML(text: seat.function.isEmpty ? "–" : seat.function),
                    HTML(text: seat.deputy.isEmpty ? "–" : seat.deputy),
                    HTML(text: seat.contact.isEmpty ? "–" : seat.contact),
                ]
            }
        ).html
    }

    private func organisation(_ seat: BoardSeat) -> HTML {
        let name = record.words.agency(seat.organisationId) ?? ""
        let shown: HTML =
            mayKeep ? "<a href=\"\(BoardPaths.seat(seat))\">\(name)</a>" : HTML(text: name)
        return shown + HTML.when(!seat.votes, " <span class=\"hint\">\(texts("boards.noVote"))</span>")
    }
}

/// The rule of a quorum in a sentence.
struct QuorumWords {
    let quorum: Quorum
    let texts: Texts

    init(_ quorum: Quorum, _ texts: Texts) {
        self.quorum = quorum
        self.texts = texts
    }

    func sentence(votes: Int) -> String {
        let needed = "\(quorum.needed(of: votes))"
        let values = ["needed": needed, "votes": "\(votes)"]
        switch quorum {
        case .none: return texts("boards.quorumRule.none")
        case .majority: return texts("boards.quorumRule.majority", values)
        case .share(let percent):
            return texts(
                "boards.quorumRule.share",
                ["needed": needed, "votes": "\(votes)", "percent": "\(percent)"]
            )
        case .number: return texts("boards.quorumRule.number", values)
        }
    }
}

/// A theme in one line, with how far it has come.
struct ThemeLine {
    let theme: Theme
    let texts: Texts

    var html: HTML {
        """
        <a href="\(ThemePaths.theme(theme.id))">\(theme.title)</a> \
        \(ThemeTag(state: theme.state, texts: texts).tag.html)
        """
    }
}

/// How far a theme has come, in a word.
struct ThemeTag {
    let state: ThemeState
    let texts: Texts

    var tag: Tag {
        let tone: Tag.Tone =
            switch state {
            case .reported: .neutral
            case .prioritised, .inWorkingGroup: .info
            case .decided: .warning
            case .implemented, .effectShown: .success
            }
        return Tag(texts("themes.state.\(state.rawValue)"), tone)
    }
}

/// How far a meeting is, in a word.
struct MeetingTag {
    let meeting: Meeting
    let texts: Texts

    var tag: Tag {
        let tone: Tag.Tone =
            switch meeting.state {
            case .planned, .cancelled: .neutral
            case .invited: .info
            case .held: .warning
            case .approved: .success
            }
        return Tag(texts("meetings.state.\(meeting.state.rawValue)"), tone)
    }
}
