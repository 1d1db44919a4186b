import Casework
import Kernel
import WebSupport

/// The transitions of a case, the open ones first (Rechtskreiswechsel).
struct TransitionsPage {
    let read: CaseTransitions
    let form: Form

    private var texts: Texts { form.texts }
    private var words: TransitionWords { TransitionWords(profile: read.profile, texts: texts) }

    var page: Page {
        CaseFrame(caseFile: read.caseFile, section: .spheres, texts: texts).page(
            texts("transitions.title"),
            actions: HTML.when(
                read.caseFile.isOpen,
                ButtonLink(texts("transitions.new"), path: TransitionPaths.new(read.caseFile.id)).html
            ),
            width: .reading,
            content: """
                <p class="lead">\(texts("transitions.lead"))</p>
                \(TransitionProposals(read: read, form: form).html)
                \(list)
                <p><a href="\(CaseFilePaths.spheres(read.caseFile.id))">\(texts("transitions.spheres.title"))</a></p>
                """
        )
    }

    private var list: HTML {
        guard !read.transitions.isEmpty else {
            return EmptyState(texts("transitions.empty"), text: texts("transitions.emptyHint")).html
        }
        let open = read.transitions.filter(\.isOpen).reversed()
        return TaskList((open + read.transitions.filter { !$0.isOpen }).map(item)).html
    }

    private func item(_ transition: SphereTransition) -> TaskList.Item {
        let waiting = read.tasks(of: transition).filter { !$0.isDone }.count
        let tasks =
            transition.state == .cancelled ? "" : " · " + texts("transitions.tasksOpen", count: waiting)
        let name = read.person(transition.personId)?.details.displayName ?? "–"
        return TaskList.Item(
            "\(HTML.name(name)): \(words.pair(transition.pair))",
            path: TransitionPaths.transition(transition),
            hint: "\(texts("transitions.expectedOn")) \(HTML.day(transition.expectedOn))\(tasks)",
            state: words.state(transition.state)
        )
    }
}
