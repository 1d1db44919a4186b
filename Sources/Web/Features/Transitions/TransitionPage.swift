import Casework
import Kernel
import WebSupport

/// One transition: what it is, what each agency has to do, the next state, its day, and what happened (Wechsel).
struct TransitionPage {
    let followed: FollowedTransition
    let form: Form

    private var texts: Texts { form.texts }
    private var words: TransitionWords { TransitionWords(profile: followed.profile, texts: texts) }
    private var transition: SphereTransition { followed.transition }
    private var isOpen: Bool { followed.caseFile.isOpen && transition.isOpen }

    var page: Page {
        CaseFrame(caseFile: followed.caseFile, section: .spheres, texts: texts).page(
            words.pair(transition.pair),
            errors: form.errors,
            width: .reading,
            content: """
                \(facts)
                \(HTML.some(isOpen ? followed.dayByRules : nil, newDay))
                \(tasks)
                \(HTML.when(isOpen, changing))
                \(TransitionHistory(followed: followed, words: words).html)
                <p><a href="\(CaseFilePaths.transitions(followed.caseFile.id))">\(texts("transitions.title"))</a></p>
                """
        )
    }

    private var facts: HTML {
        SummaryList(
            [
                .init(texts("transitions.person"), .name(followed.person.details.displayName)),
                .init(texts("transitions.stateLabel"), words.state(transition.state).html),
                .init(
                    texts("transitions.firstDay"),
                    "\(HTML.day(transition.expectedOn)) · \(texts("transitions.origin.\(transition.origin.rawValue)"))"
                ),
                .init(texts("transitions.causeLabel"), cause),
            ],
            texts: texts
        ).html
    }

    private var cause: HTML {
        let word = texts("transitions.causes.\(transition.cause.rawValue)")
        let said = [transition.note, transition.closingReason ?? ""].filter { !$0.isEmpty }
        return said.isEmpty ? "\(word)" : "\(word) · \(HTML.name(said.joined(separator: " · ")))"
    }

    private func newDay(_ day: Day) -> HTML {
        NoticeBox(
            .warning,
            """
            <p>\(texts("transitions.rulesSay", ["day": day.german]))</p>
            \(form.button(
                texts("transitions.takeDay"),
                to: TransitionPaths.part("tag", of: transition),
                values: [
                    "expectedOn": day.german, "origin": SphereTransition.Origin.rules.rawValue,
                    "revision": "\(transition.revision.number)",
                ]
            ))
            """
        ).html
    }

    private var tasks: HTML {
        Card(HTML(text: texts("transitions.tasks")), TaskList(followed.tasks.map(item)).html).html
    }

    private func item(_ task: TransitionTask) -> TaskList.Item {
        let lane = task.secures.map { " · " + texts("transitions.secures", ["lane": words.lane($0)]) } ?? ""
        return TaskList.Item(
            HTML(text: task.text(in: texts.language.code)),
            path: TransitionPaths.task(task),
            hint:
                "\(words.agency(of: task)) · \(texts("transitions.task.due")) \(HTML.day(task.dueOn))\(lane)",
            state: words.tag(of: task, today: followed.today)
        )
    }

    private var changing: HTML {
        """
        \(HTML.some(transition.state.next, next))
        \(Details(texts("transitions.move"), isOpen: form.fields.has("expectedOn"), moving).html)
        \(Details(texts("transitions.cancel"), isOpen: form.fields.has("reason"), cancelling).html)
        """
    }

    private func next(_ state: TransitionState) -> HTML {
        """
        <p class="hint">\(texts("transitions.asks.\(state.rawValue)"))</p>
        \(form.button(
            texts("transitions.enter.\(state.rawValue)"),
            to: TransitionPaths.part("weiter", of: transition),
            .primary,
            values: ["target": state.rawValue, "revision": "\(transition.revision.number)"]
        ))
        """
    }

    private var moving: HTML {
        let shown =
            form.fields.has("expectedOn")
            ? form : form.filled(with: ["expectedOn": transition.expectedOn.german])
        return shown.html(
            to: TransitionPaths.part("tag", of: transition),
            submit: texts("transitions.moveNow"),
            kind: .secondary,
            """
            \(HiddenField(name: "revision", value: "\(transition.revision.number)").html)
            \(DayField("expectedOn", texts("transitions.firstDay"), in: shown,
            hint: texts("transitions.moveHint")).html)
            """
        )
    }

    private var cancelling: HTML {
        form.html(
            to: TransitionPaths.part("absage", of: transition),
            submit: texts("transitions.cancelNow"),
            kind: .warning,
            """
            \(HiddenField(name: "revision", value: "\(transition.revision.number)").html)
            \(TextField("reason", texts("transitions.reason"), in: form).html)
            """
        )
    }
}

/// What happened to a transition and its tasks, the newest first.
struct TransitionHistory {
    let followed: FollowedTransition
    let words: TransitionWords

    private var texts: Texts { words.texts }

    var html: HTML {
        Details(texts("transitions.history"), Timeline(followed.history.reversed().map(entry)).html).html
    }

    private func entry(_ event: TransitionEvent) -> Timeline.Entry {
        let task = followed.task(event.taskId)
        let days = [event.dayBefore, event.dayAfter].compactMap { $0?.german }.joined(separator: " → ")
        let about = [task.map { $0.text(in: texts.language.code) }, days.isEmpty ? nil : days]
        return Timeline.Entry(
            event.at.day,
            title: HTML(text: texts("transitions.event.\(event.kind.rawValue)")),
            content: HTML.joined(about.compactMap { $0 }.map { "<p>\($0)</p>" })
        )
    }
}
