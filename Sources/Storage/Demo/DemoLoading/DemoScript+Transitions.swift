import Casework
import Kernel
import Pathways

extension DemoScript {
    func transitionScenes() -> [DemoScene] {
        (household.transitions ?? []).map { told in
            let day = within(worked(told.recordedOn), from: opened)
            return scene(day, .transition) { try DemoTransitionPlay(told, of: self, at: $0).play() }
        }
    }
}

/// One transition of the demo, from its recording to where it stands.
struct DemoTransitionPlay {
    private let told: DemoTransition
    private let script: DemoScript
    private let moment: Moment

    init(_ told: DemoTransition, of script: DemoScript, at moment: Moment) {
        self.told = told
        self.script = script
        self.moment = moment
    }

    func play() throws {
        let file = try script.cast.current(script.cast.file).id
        let details = try TransitionDetails(
            SpherePair(from: told.from, to: told.to),
            because: told.cause,
            note: told.note ?? "",
            expectedOn: script.exact(told.expectedOn)
        )
        let person = try script.cast.current(script.cast.persons[told.person])
        var transition = try perform(RecordTransition(caseFile: file, person: person, details: details))
        guard told.state != .expected else { return }
        try change(of: transition) { $0.isNamed ? nil : .name(nil, $0.agency.name.de) }
        transition = try advance(transition, to: .prepared)
        guard told.state != .prepared else { return }
        try change(of: transition) { task in
            task.secures == nil ? nil : .confirm(.handing, on: moment.day, source: "Anruf bei der Stelle")
        }
        transition = try advance(transition, to: .handedOver)
        guard told.state == .takenOver else { return }
        try take(transition, in: file)
        _ = try advance(transition, to: .takenOver)
    }

    private func take(_ transition: SphereTransition, in file: CaseFile.ID) throws {
        let words = try NoteDetails(happenedOn: moment.day, kind: .authorities, text: "Bescheide liegen vor.")
        let note = try perform(WriteNote(caseFile: file, details: words))
        try change(of: transition) { task in
            guard task.handed != nil else { return nil }
            let evidence = task.asksEvidence ? TransitionEvidence.note(note.id) : nil
            return .confirm(.taking, on: moment.day, source: "Bescheid", evidence: evidence)
        }
    }

    private func change(
        of transition: SphereTransition,
        _ choose: (TransitionTask) -> ChangeTransitionTask.Change?
    ) throws {
        let read = ReadTransition(caseFile: transition.caseFileId, transition: transition.id)
        for task in try script.stage.answer(read, for: script.user, at: moment).tasks {
            guard let change = choose(task) else { continue }
            let action = ChangeTransitionTask(
                caseFile: transition.caseFileId,
                transition: transition.id,
                task: task.id,
                change: change,
                expected: task.revision
            )
            _ = try perform(action)
        }
    }

    private func advance(
        _ transition: SphereTransition,
        to state: TransitionState
    ) throws -> SphereTransition {
        let advance = AdvanceTransition(
            caseFile: transition.caseFileId,
            transition: transition.id,
            to: state,
            expected: transition.revision
        )
        return try perform(advance)
    }

    private func perform<A: Action>(_ action: A) throws -> A.Outcome {
        try script.stage.perform(action, by: script.user, at: moment)
    }
}
