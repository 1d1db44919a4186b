import Casework
import Kernel
import WebSupport

/// The tasks of one's own agency in other organisations' transitions, the first due first.
struct ReceivedTaskTable {
    let received: ReceivedTasks
    let texts: Texts

    private var words: TransitionWords { TransitionWords(profile: received.profile, texts: texts) }

    var html: HTML { received.tasks.isEmpty ? "" : shown }

    private var shown: HTML {
        """
        <h2>\(texts("transitions.received.title"))</h2>
        <p>\(texts("transitions.received.explanation"))</p>
        \(Table(
            texts("transitions.received.title"),
            columns: [
                .init(texts("transitions.received.task")), .init(texts("transitions.received.from")),
                .init(texts("transitions.stateLabel")), .init(texts("transitions.task.dueOn"), .day),
            ],
            rows: received.tasks.map(row)
        ).html)
        """
    }

    private func row(_ task: ReceivedTask) -> [HTML] {
        [
            "<a href=\"\(TransitionPaths.received(task.id))\">\(task.text(in: texts.language.code))</a>",
            "\(received.agency(task.sender))", words.tag(of: task, today: received.today).html,
            .day(task.dueOn),
        ]
    }
}

/// One task of one's own agency: what is released of the transition, and the agency's own word (Aufgabe).
struct ReceivedTaskPage {
    let received: ReceivedTasks
    let task: ReceivedTask
    let form: Form

    private var texts: Texts { form.texts }
    private var words: TransitionWords { TransitionWords(profile: received.profile, texts: texts) }

    var page: Page {
        Page(
            texts("transitions.received.one"),
            section: "referrals",
            errors: form.errors,
            width: .reading,
            content: """
                <p class="lead">\(task.text(in: texts.language.code))</p>
                \(facts)
                <p>\(texts("transitions.received.side.\(task.side.rawValue)"))</p>
                \(task.mayConfirm ? confirming : "<p>\(standing)</p>")
                <p><a href="\(SharedCasePaths.file(task.caseFile))">\(texts("transitions.received.toShared"))</a></p>
                <p><a href="\(ReferralPaths.all)">\(texts("referrals.title"))</a></p>
                """
        )
    }

    private var facts: HTML {
        SummaryList(
            [
                .init(texts("transitions.stateLabel"), words.tag(of: task, today: received.today).html),
                .init(texts("transitions.person"), name),
                .init(texts("transitions.received.caseNumber"), HTML.number(task.caseNumber)),
                .init(texts("transitions.received.from"), .name(received.agency(task.sender))),
                .init(texts("transitions.pairLabel"), HTML(text: task.pair.map(words.pair) ?? "")),
                .init(texts("transitions.firstDay"), .day(task.expectedOn)),
                .init(texts("transitions.task.dueOn"), .day(task.dueOn)),
                .init(texts("transitions.task.lane"), HTML(text: task.lane.map(words.lane) ?? "")),
                .init(texts("transitions.task.handing"), HTML.some(task.handedOn) { .day($0) }),
                .init(texts("transitions.task.taking"), HTML.some(task.takenOn) { .day($0) }),
            ],
            texts: texts
        ).html
    }

    private var name: HTML {
        task.personName.map { .name($0) } ?? HTML(text: texts("protections.protected"))
    }

    private var standing: String {
        let isGiven = task.side == .handing ? task.handedOn != nil : task.takenOn != nil
        return texts(isGiven ? "transitions.received.given" : "transitions.received.waits")
    }

    private var confirming: HTML {
        let shown =
            form.fields.has("confirmedOn")
            ? form : form.filled(with: ["confirmedOn": received.today.german])
        return shown.html(
            to: TransitionPaths.received(task.id),
            submit: texts("transitions.received.confirm.\(task.side.rawValue)"),
            """
            \(HiddenField(name: "revision", value: "\(task.revision.number)").html)
            \(DayField("confirmedOn", texts("transitions.task.confirmedOn"), in: shown,
            hint: texts("transitions.received.hint")).html)
            """
        )
    }
}

extension TransitionWords {
    func tag(of task: ReceivedTask, today: Day) -> Tag {
        if task.isDone { return Tag(texts("transitions.task.done"), .success) }
        if task.isOverdue(on: today) { return Tag(texts("transitions.task.overdue"), .danger) }
        if task.handedOn != nil { return Tag(texts("transitions.task.handed"), .info) }
        return Tag(texts("transitions.task.open"), .warning)
    }
}
