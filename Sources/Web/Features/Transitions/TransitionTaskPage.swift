import AgencyNetwork
import Casework
import Kernel
import WebSupport

/// One task of a transition: who has it, what both sides confirmed, what proves it (Aufgabe).
struct TransitionTaskPage {
    let followed: FollowedTransition
    let task: TransitionTask
    let form: Form

    private var texts: Texts { form.texts }
    private var words: TransitionWords { TransitionWords(profile: followed.profile, texts: texts) }
    private var isOpen: Bool {
        followed.caseFile.isOpen && followed.transition.state != .cancelled && !task.isDone
    }

    var page: Page {
        CaseFrame(caseFile: followed.caseFile, section: .spheres, texts: texts).page(
            texts("transitions.task.title"),
            errors: form.errors,
            width: .reading,
            content: """
                <p class="lead">\(task.text(in: texts.language.code))</p>
                \(facts)
                \(HTML.when(isOpen, TransitionTaskForms(followed: followed, task: task, form: form).html))
                <p><a href="\(TransitionPaths.transition(followed.transition))">\
                \(words.pair(followed.transition.pair))</a></p>
                """
        )
    }

    private var facts: HTML {
        SummaryList(
            [
                .init(texts("transitions.stateLabel"), words.tag(of: task, today: followed.today).html),
                .init(texts("transitions.person"), .name(followed.person.details.displayName)),
                .init(texts("transitions.task.agency"), words.agency(of: task)),
                .init(texts("transitions.task.dueOn"), .day(task.dueOn)),
                .init(texts("transitions.task.lane"), HTML(text: task.secures.map(words.lane) ?? "")),
                .init(texts("transitions.task.handing"), confirmed(task.handed)),
                .init(texts("transitions.task.taking"), confirmed(task.taken)),
                .init(texts("transitions.task.evidence"), evidence),
            ] + droppedBecause,
            texts: texts
        ).html
    }

    private var droppedBecause: [SummaryList.Row] {
        guard let dropped = task.dropped else { return [] }
        return [.init(texts("transitions.task.droppedBecause"), .name(dropped.reason))]
    }

    private func confirmed(_ word: TransitionTask.Confirmation?) -> HTML {
        HTML.some(word) { word in
            let source = word.isOwn ? HTML(text: texts("transitions.task.ownWord")) : .name(word.source)
            return "\(HTML.day(word.on)) · \(source)"
        }
    }

    private var evidence: HTML {
        if let id = task.documentId {
            return
                link(CaseFilePaths.documents(task.caseFileId) + "/\(id.text)", "transitions.task.document")
        }
        if task.noteId != nil {
            return
                link(CaseFilePaths.journal(task.caseFileId), "transitions.task.note")
        }
        return HTML(text: task.evidence(in: texts.language.code))
    }

    private func link(_ path: String, _ key: String) -> HTML { "<a href=\"\(path)\">\(texts(key))</a>" }
}

/// What can be recorded of a task that is still open.
struct TransitionTaskForms {
    let followed: FollowedTransition
    let task: TransitionTask
    let form: Form

    private var texts: Texts { form.texts }
    private var revision: HTML { HiddenField(name: "revision", value: "\(task.revision.number)").html }
    private var side: TransitionTask.Side { task.handed == nil ? .handing : .taking }

    var html: HTML {
        """
        \(Card(HTML(text: texts("transitions.task.confirm.\(side.rawValue)")), confirming).html)
        \(Details(texts("transitions.task.name"), isOpen: form.fields.has("agencyName"), naming).html)
        \(Details(texts("transitions.task.drop"), isOpen: form.fields.has("reason"), dropping).html)
        """
    }

    private var confirming: HTML {
        let shown =
            form.fields.has("confirmedOn")
            ? form : form.filled(with: ["confirmedOn": followed.today.german])
        return shown.html(
            to: TransitionPaths.part("bestaetigung", of: task),
            submit: texts("transitions.task.confirmNow"),
            """
            \(revision)\(HiddenField(name: "side", value: side.rawValue).html)
            \(DayField("confirmedOn", texts("transitions.task.confirmedOn"), in: shown).html)
            \(TextField("source", texts("transitions.task.source"), in: shown,
            hint: texts("transitions.task.sourceHint")).html)
            \(HTML.when(side == .taking, evidence(shown)))
            """
        )
    }

    private func evidence(_ shown: Form) -> HTML {
        SelectField(
            "evidence",
            texts("transitions.task.evidence"),
            choices: documents + notes,
            in: shown,
            empty: texts("transitions.task.noEvidence"),
            hint: task.evidence(in: texts.language.code).isEmpty
                ? nil : task.evidence(in: texts.language.code),
            isOptional: !task.asksEvidence || task.hasEvidence
        ).html
    }

    private var documents: [Choice] {
        followed.documents.map { listed in
            let kind = followed.profile.documents.label(of: listed.document.kind, in: texts.language.code)
            let about = listed.words.map { " · " + $0.description } ?? ""
            return Choice(
                "document:\(listed.document.id.text)",
                "\(kind), \(listed.document.datedOn.german)\(about)"
            )
        }
    }

    private var notes: [Choice] {
        followed.notes.map { note in
            Choice(
                "note:\(note.id.text)",
                "\(texts("journal.kind.\(note.kind.rawValue)")), \(note.happenedOn.german)"
            )
        }
    }

    private var naming: HTML {
        form.html(
            to: TransitionPaths.part("stelle", of: task),
            submit: texts("transitions.task.nameNow"),
            kind: .secondary,
            """
            \(revision)
            \(SelectField("organisation", texts("transitions.task.organisation"), choices: followed.agencies.map {
                Choice($0.id.text, $0.name)
            }, in: form, empty: texts("transitions.task.elsewhere"), isOptional: true).html)
            \(TextField("agencyName", texts("transitions.task.agencyName"), in: form, isOptional: true).html)
            """
        )
    }

    private var dropping: HTML {
        form.html(
            to: TransitionPaths.part("entfaellt", of: task),
            submit: texts("transitions.task.dropNow"),
            kind: .warning,
            "\(revision)\(TextField("reason", texts("transitions.reason"), in: form).html)"
        )
    }
}
